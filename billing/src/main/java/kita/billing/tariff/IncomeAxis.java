package kita.billing.tariff;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kita.money.Money;

/**
 * Income bands, compared in cents; income is never rounded before the comparison. Bands are named by their inclusive
 * upper bounds, with one more band without a bound above the last, or by their inclusive lower bounds, where an income
 * below the first has no band.
 */
public final class IncomeAxis implements Axis {

    /** Which ends of the bands an ordinance names. */
    public enum Bounds {
        UP_TO_INCLUSIVE,
        FROM_INCLUSIVE
    }

    private final Bounds named;
    private final long[] bounds;

    /** @param upperBounds of all bands but the last, ascending */
    public IncomeAxis(List<Money> upperBounds) {
        this(Bounds.UP_TO_INCLUSIVE, upperBounds);
    }

    /** @param bounds ascending */
    public IncomeAxis(Bounds named, List<Money> bounds) {
        this.named = named;
        this.bounds = bounds.stream().mapToLong(Money::cents).toArray();
        if (bounds.isEmpty()) {
            throw new InvalidTariff(
                    named == Bounds.UP_TO_INCLUSIVE ? "Es fehlt eine Obergrenze." : "Es fehlt eine Untergrenze.",
                    "Mindestens eine Einkommensgrenze nennen.");
        }
        for (int i = 1; i < this.bounds.length; i++) {
            if (this.bounds[i] <= this.bounds[i - 1]) {
                throw new InvalidTariff(
                        (named == Bounds.UP_TO_INCLUSIVE ? "Die Obergrenze " : "Die Untergrenze ")
                                + bounds.get(i).german() + " liegt nicht über der vorigen.",
                        "Einkommensstufen aufsteigend ordnen.");
            }
        }
    }

    @Override
    public void ask(QuestionSheet sheet) {
        sheet.income();
    }

    @Override
    public String key() {
        return "income";
    }

    @Override
    public int size() {
        return named == Bounds.UP_TO_INCLUSIVE ? bounds.length + 1 : bounds.length;
    }

    @Override
    public String classKey(int index) {
        return Integer.toString(index + 1);
    }

    @Override
    public String heading() {
        return "Einkommen";
    }

    @Override
    public String classHeading(int index) {
        return bandGerman(index);
    }

    @Override
    public int classOf(Question question) {
        return bandOf(question.income());
    }

    /** The band from 0, the last one for the highest band, or {@link #NONE}. */
    public int bandOf(HouseholdIncome income) {
        if (income instanceof HouseholdIncome.Proven proven) {
            return bandOf(proven.amount().cents());
        }
        return income instanceof HouseholdIncome.HighestBand ? size() - 1 : NONE;
    }

    private int bandOf(long cents) {
        int found = Arrays.binarySearch(bounds, cents);
        if (named == Bounds.FROM_INCLUSIVE) {
            // Below the first bound this is -1, which is no band.
            return found >= 0 ? found : -found - 2;
        }
        return found >= 0 ? found : -found - 1;
    }

    @Override
    public String german(int index, Question question) {
        if (question.income() instanceof HouseholdIncome.HighestBand highest) {
            return "höchste Einkommensstufe (" + highest.reason().german() + ")";
        }
        IncomeRule.Per per = ((HouseholdIncome.Proven) question.income()).per();
        return per.german() + " " + bandGerman(index) + " (Stufe " + (index + 1) + ")";
    }

    /** German: the bounds of a band, such as "bis 36.813,00 €". */
    public String bandGerman(int index) {
        if (named == Bounds.FROM_INCLUSIVE) {
            return "ab " + Money.cents(bounds[index]).german();
        }
        return index < bounds.length
                ? "bis " + Money.cents(bounds[index]).german()
                : "über " + Money.cents(bounds[index - 1]).german();
    }

    @Override
    public String mismatch(Question question) {
        return "das Einkommen";
    }

    @Override
    public String toString() {
        return Arrays.stream(bounds)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(",", named == Bounds.UP_TO_INCLUSIVE ? "income[" : "income from[", "]"));
    }
}
