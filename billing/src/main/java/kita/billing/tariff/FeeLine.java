package kita.billing.tariff;

import java.util.ArrayList;
import java.util.List;
import kita.billing.tariff.Evaluation.ChildFee;
import kita.money.Exact;

/** The amount of one child for one charge while the rules are at work on it, exact until a rule rounds it. */
final class FeeLine {

    private final WorkingChild child;
    private final Charge charge;
    private final List<FeeStep> steps;
    private Exact amount = Exact.ZERO;
    private Exact amountIfNotExempt = Exact.ZERO;
    private FeeTable table;
    private int cell;
    private boolean set;
    private boolean exempt;

    FeeLine(WorkingChild child, Charge charge, WorkingMonth.Steps steps) {
        this.child = child;
        this.charge = charge;
        this.steps = steps == WorkingMonth.Steps.KEPT ? new ArrayList<>(4) : null;
    }

    WorkingChild child() {
        return child;
    }

    ChildInCare facts() {
        return child.facts();
    }

    /** In cents; zero until a rule has set it. */
    Exact amount() {
        return amount;
    }

    /** Whether any rule has said what it is. */
    boolean isSet() {
        return set;
    }

    /** Free by itself, by age or by benefit, and not because a sibling pays. */
    boolean isExempt() {
        return exempt;
    }

    /** What siblings are ordered by: an exempt child keeps the place that its fee would have given it. */
    Exact rankedAmount() {
        return exempt ? amountIfNotExempt : amount;
    }

    /** Remembers the cell that set the amount, for rules that go to a lower income band of the same table. */
    void comesFrom(FeeTable table, int cell) {
        this.table = table;
        this.cell = cell;
    }

    /** The amount was set by something else than a table. */
    void comesFromNoTable() {
        table = null;
    }

    /** The table that set the amount; null if none did. */
    FeeTable table() {
        return table;
    }

    int cell() {
        return cell;
    }

    void charge(Exact newAmount, Explanation explanation, Citation citation) {
        amount = newAmount;
        set = true;
        note(explanation, citation);
    }

    /** The amount by a cell of a table. */
    void charge(Exact newAmount, Explanation explanation, FeeTable from, int at) {
        amount = newAmount;
        set = true;
        if (steps != null) {
            steps.add(new FeeStep(explanation, amount, from.cell(at).citation(), from, at));
        }
    }

    /** Free because of a sibling. */
    void free(Explanation explanation, Citation citation) {
        charge(Exact.ZERO, explanation, citation);
    }

    void exempt(Explanation explanation, Citation citation) {
        if (!exempt) {
            amountIfNotExempt = amount;
        }
        exempt = true;
        free(explanation, citation);
    }

    /** Nothing changes, but the notice says why. */
    void note(Explanation explanation, Citation citation) {
        if (steps != null) {
            steps.add(new FeeStep(explanation, amount, citation));
        }
    }

    /** So many times a rule has said something about it; always zero where steps are left out. */
    int stepCount() {
        return steps == null ? 0 : steps.size();
    }

    void requireWholeCents() {
        if (!amount.isWholeCents()) {
            child.month()
                    .refuse(
                            "NOT_ROUNDED",
                            child,
                            "Kind " + facts().id() + ", " + child.month().month() + ": Der Beitrag für "
                                    + charge.german() + " ist kein ganzer Cent (" + amount.german()
                                    + "). In der Satzung nach der letzten Rechnung eine Rundung ergänzen.");
        }
    }

    ChildFee result() {
        return new ChildFee(facts().id(), charge, child.form(), amount.toMoney(), steps);
    }
}
