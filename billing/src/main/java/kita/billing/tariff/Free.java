package kita.billing.tariff;

/**
 * A child is free by itself: in a month without fees, with a fact that frees, at an age, or always. For rules on siblings
 * it counts as exempt. It sets the fee for care to zero also where no table did; meals that are not charged stay so.
 */
public record Free(RuleHead head) implements Rule {

    @Override
    public void ask(QuestionSheet sheet) {}

    @Override
    public void apply(WorkingMonth month) {
        for (FeeLine line : head.charge() == Charge.CARE ? month.lines(head) : month.linesWithAmount(head)) {
            if (!line.isExempt()) {
                line.exempt(head::text, head.citation());
            }
        }
    }

    @Override
    public boolean setsAmounts() {
        return head.charge() == Charge.CARE;
    }
}
