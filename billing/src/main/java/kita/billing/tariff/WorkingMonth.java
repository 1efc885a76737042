package kita.billing.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.billing.tariff.Evaluation.ChildFee;
import kita.billing.tariff.Evaluation.Refusal;
import kita.registry.CareForm;
import kita.registry.Month;

/** The household's month while the rules are at work on it. Lives for one evaluation in one thread. */
final class WorkingMonth {

    /** Whether the way to an amount is kept beside the amount. */
    enum Steps {
        KEPT,
        LEFT_OUT
    }

    private final HouseholdMonth facts;
    private final int index;
    private final Optional<IncomeRule> income;
    private final WorkingChild[] children;
    private List<Refusal> refusals = List.of();
    private Object keptFor;
    private long kept;

    WorkingMonth(HouseholdMonth facts, Optional<FormChange> formChange, Optional<IncomeRule> income, Steps steps) {
        this.facts = facts;
        this.index = MonthIndex.of(facts.month());
        this.income = income;
        this.children = new WorkingChild[facts.children().size()];
        for (int i = 0; i < children.length; i++) {
            ChildInCare child = facts.children().get(i);
            CareForm form = formChange.isPresent() ? formChange.get().priced(child, facts.month()) : child.form();
            children[i] = new WorkingChild(this, child, form, steps);
        }
    }

    Month month() {
        return facts.month();
    }

    /** The month as a running number, see {@link MonthIndex}. */
    int index() {
        return index;
    }

    HouseholdMonth facts() {
        return facts;
    }

    /** Whether the number that is kept belongs to this part of a formula; one at a time is enough. */
    boolean keeps(Object part) {
        return keptFor == part;
    }

    void keep(Object part, long number) {
        keptFor = part;
        kept = number;
    }

    long kept() {
        return kept;
    }

    /** Whether there is a figure of income that a formula can take. */
    boolean hasIncomeForFormulas() {
        boolean highest = facts.income() instanceof HouseholdIncome.HighestBand;
        return facts.income() instanceof HouseholdIncome.Proven
                || highest && income.isPresent() && income.get().highest().isPresent();
    }

    /** The figure of income that a formula takes, in cents. */
    long incomeForFormulas() {
        return facts.income() instanceof HouseholdIncome.Proven proven
                ? proven.amount().cents()
                : income.orElseThrow().highest().orElseThrow().cents();
    }

    /** In the order of their ids; not to be changed. */
    WorkingChild[] children() {
        return children;
    }

    /** The lines of the rule's charge for which the rule's condition holds, those without an amount included. */
    List<FeeLine> lines(RuleHead head) {
        List<FeeLine> lines = new ArrayList<>(children.length);
        for (WorkingChild child : children) {
            if (head.holdsFor(child)) {
                lines.add(child.line(head.charge()));
            }
        }
        return lines;
    }

    /** As {@link #lines}, of the children alone that have an amount. */
    List<FeeLine> linesWithAmount(RuleHead head) {
        List<FeeLine> lines = new ArrayList<>(children.length);
        for (WorkingChild child : children) {
            if (child.line(head.charge()).isSet() && head.holdsFor(child)) {
                lines.add(child.line(head.charge()));
            }
        }
        return lines;
    }

    /** Said once, however many rules find it out. */
    void refuse(String code, WorkingChild child, String sentence) {
        Refusal refusal = new Refusal(code, child.facts().id(), sentence);
        if (!refusals.contains(refusal)) {
            refusals = refusals.isEmpty() ? new ArrayList<>() : refusals;
            refusals.add(refusal);
        }
    }

    /** Somebody forgot the income; that no band takes it would be true and no help. */
    void refuseWithoutIncome(WorkingChild child) {
        refuse(
                "NOT_IN_TABLE",
                child,
                "Kind " + child.facts().id() + ", " + month()
                        + ": Der Beitrag richtet sich nach dem Einkommen, und es ist keines angegeben. Einkommen angeben"
                        + " (in Beispiel und Fall als „income:“ oder „items:“).");
    }

    boolean isRefused() {
        return !refusals.isEmpty();
    }

    /** After the last rule: what has no amount, or one that is no whole cent, is refused. */
    void close() {
        for (WorkingChild child : children) {
            if (child.isOurs()) {
                child.close();
            }
        }
    }

    Evaluation result() {
        if (isRefused()) {
            return new Evaluation.Refused(refusals);
        }
        List<ChildFee> fees = new ArrayList<>(children.length);
        for (WorkingChild child : children) {
            if (child.isOurs()) {
                child.addFees(fees);
            }
        }
        return new Evaluation.Fees(fees);
    }
}
