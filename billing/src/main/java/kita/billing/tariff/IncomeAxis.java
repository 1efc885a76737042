package kita.billing.tariff;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kita.money.Money;

/**
 * Income bands with inclusive upper bounds, compared in cents; above the last bound lies one more band without a bound.
 * Income is never rounded before the comparison.
 */
public final class IncomeAxis implements Axis {

    private final long[] upperBounds;

    /** @param upperBounds of all bands but the last, ascending */
    public IncomeAxis(List<Money> upperBounds) {
        this.upperBounds = upperBounds.stream().mapToLong(Money::cents).toArray();
        if (upperBounds.isEmpty()) {
            throw new InvalidTariff("Es fehlt eine Obergrenze.", "Mindestens eine Einkommensgrenze nennen.");
        }
        for (int i = 1; i < this.upperBounds.length; i++) {
            if (this.upperBounds[i] <= this.upperBounds[i - 1]) {
                throw new InvalidTariff(
                        "Die Obergrenze " + upperBounds.get(i).german() + " liegt nicht über der vorigen.",
                        "Einkommensstufen aufsteigend ordnen.");
            }
        }
    }

    @Override
    public String key() {
        return "income";
    }

    @Override
    public int size() {
        return upperBounds.length + 1;
    }

    @Override
    public String classKey(int index) {
        return Integer.toString(index + 1);
    }

    @Override
    public int classOf(Question question) {
        if (question.income() instanceof HouseholdIncome.Proven proven) {
            return bandOf(proven.amount().cents());
        }
        return question.income() instanceof HouseholdIncome.HighestBand ? upperBounds.length : NONE;
    }

    private int bandOf(long cents) {
        int found = Arrays.binarySearch(upperBounds, cents);
        return found >= 0 ? found : -found - 1;
    }

    @Override
    public String german(int index, Question question) {
        if (question.income() instanceof HouseholdIncome.HighestBand highest) {
            return "höchste Einkommensstufe (" + highest.reason().german() + ")";
        }
        IncomeRule.Per per = ((HouseholdIncome.Proven) question.income()).per();
        String band = index < upperBounds.length
                ? "bis " + Money.cents(upperBounds[index]).german()
                : "über " + Money.cents(upperBounds[index - 1]).german();
        return per.german() + " " + band + " (Stufe " + (index + 1) + ")";
    }

    @Override
    public String mismatch(Question question) {
        return "das Einkommen";
    }

    @Override
    public String toString() {
        return Arrays.stream(upperBounds).mapToObj(Long::toString).collect(Collectors.joining(",", "income[", "]"));
    }
}
