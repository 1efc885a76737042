package kita.billing.tariff;

import java.util.List;
import kita.billing.tariff.Term.Frame;
import kita.money.Exact;
import kita.money.Rounding;

/**
 * The fee is what a formula makes of the facts. Where the formula asks for an income that is not proven and the ordinance
 * names no figure for the highest band, the household is refused; an amount below zero is refused, too.
 */
public final class FormulaRule implements Rule {

    private final RuleHead head;
    private final Term amount;
    private final TermValue value;
    private final List<Rounding> rounding;
    private final Effect effect;
    private final boolean needsIncome;
    private final boolean needsAmount;

    /**
     * @param amount in cents; a term that is no amount of money is refused with {@link InvalidTariff}
     * @param rounding applied to what the formula finds, in sequence; may be empty if a rule after it rounds
     * @param effect what the result does to the amount before it
     */
    public FormulaRule(RuleHead head, Term amount, List<Rounding> rounding, Effect effect) {
        this.head = head;
        this.amount = Term.bounded(amount);
        this.value = amount.computation();
        this.rounding = List.copyOf(rounding);
        this.effect = effect;
        this.needsIncome = Term.uses(amount, TermWord.INCOME);
        this.needsAmount = effect != Effect.SETS || Term.uses(amount, TermWord.AMOUNT);
        if (amount.unit() != Term.Unit.MONEY) {
            throw new InvalidTariff(
                    "Die Formel ergibt keinen Geldbetrag, sondern eine reine Zahl.",
                    "Mindestens einen Betrag als { euro: … }, „income“ oder „amount“ verwenden.");
        }
    }

    @Override
    public RuleHead head() {
        return head;
    }

    @Override
    public void ask(QuestionSheet sheet) {
        Term.ask(amount, sheet);
    }

    @Override
    public void apply(WorkingMonth month) {
        for (WorkingChild child : month.children()) {
            FeeLine line = child.line(head.charge());
            if ((line.isSet() || !needsAmount) && head.holdsFor(child)) {
                apply(child, line);
            }
        }
    }

    @Override
    public boolean setsAmounts() {
        return !needsAmount;
    }

    @Override
    public boolean leavesFractions() {
        return rounding.isEmpty() && !Term.isWhole(amount);
    }

    @Override
    public boolean rounds() {
        return effect == Effect.SETS && (!rounding.isEmpty() || !needsAmount && Term.isWhole(amount));
    }

    private void apply(WorkingChild child, FeeLine line) {
        if (needsIncome && child.isOurs() && child.month().facts().income() instanceof HouseholdIncome.NotAsked) {
            child.month().refuseWithoutIncome(child);
            return;
        }
        if (needsIncome && !child.month().hasIncomeForFormulas()) {
            refuse(
                    child,
                    "INCOME_FIGURE_MISSING",
                    "Das Einkommen ist nicht nachgewiesen, und die Satzung nennt unter „income: highest“ keinen Betrag,"
                            + " mit dem dann zu rechnen ist. Nachweis anfordern oder die Satzung ergänzen.");
            return;
        }
        Frame frame = new Frame(child, line.amount());
        try {
            Exact found = Roundings.apply(rounding, value.of(frame));
            Exact after = effect.of(line.amount(), found);
            if (after.isNegative()) {
                refuse(
                        child,
                        "NEGATIVE_AMOUNT",
                        "Die Regel „" + head.id() + "“ ergibt einen Betrag unter null. In der Formel mit „atLeast“ eine"
                                + " Untergrenze von null festlegen.");
                return;
            }
            if (effect == Effect.SETS) {
                line.comesFromNoTable();
            }
            line.charge(after, () -> head.text() + " " + german(frame, found) + ".", head.citation());
        } catch (ArithmeticException outOfRange) {
            refuse(
                    child,
                    "NOT_COMPUTABLE",
                    "Die Formel der Regel „" + head.id()
                            + "“ lässt sich mit diesen Angaben nicht rechnen (Teilung durch"
                            + " null oder zu große Zahl). Einkommen, Stunden und Formel prüfen.");
        }
    }

    private String german(Frame frame, Exact found) {
        StringBuilder text = new StringBuilder();
        amount.write(text, frame);
        Exact exact = amount.value(frame);
        if (!amount.operands().isEmpty()) {
            text.append(" = ").append(exact.german());
        }
        if (!found.equals(exact)) {
            text.append(", ").append(TermRounded.german(rounding)).append(": ").append(found.german());
        }
        return effect.german(text.toString());
    }

    /** Never for a child whose fee others collect. */
    private void refuse(WorkingChild child, String code, String reason) {
        if (child.isOurs()) {
            String sentence =
                    "Kind " + child.facts().id() + ", " + child.month().month() + ": " + reason;
            child.month().refuse(code, child, sentence);
        }
    }

    @Override
    public String toString() {
        return "FormulaRule[" + head + ", " + amount + ", " + rounding + ", " + effect + "]";
    }
}
