package kita.billing.burden;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kita.billing.tariff.Citation;
import kita.billing.tariff.InvalidTariff;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.Month;
import kita.registry.Timeline;

/**
 * The income limit of § 85 SGB XII and what may be asked of income above it (§ 87 SGB XII), as dated data. Base amounts
 * that overlap are refused with {@link InvalidTariff}.
 *
 * @param baseTimes how many standard rates make the base amount (Grundbetrag): 2
 * @param supplementPercent percent of the standard rate for each further person (Familienzuschlag): 70
 * @param supplementRounding how the supplement is rounded: up to the full euro
 */
public record BurdenRules(
        String id,
        String title,
        List<BaseAmount> baseAmounts,
        int baseTimes,
        int supplementPercent,
        Rounding supplementRounding,
        Citation limitCitation,
        ReasonableShare share) {

    /**
     * The part of the income above the limit that a family can be expected to spend on fees.
     *
     * @param percent 0 to 100; the law says "to a reasonable extent", so each municipality has its own practice
     */
    public record ReasonableShare(int percent, Rounding rounding, Citation citation) {}

    public BurdenRules {
        baseAmounts = List.copyOf(baseAmounts);
        try {
            Timeline.over(baseAmounts, BaseAmount::validity);
        } catch (Timeline.OverlapException overlap) {
            throw new InvalidTariff(
                    "Zwei Regelbedarfe gelten am selben Tag (" + overlap.getMessage() + ").",
                    "Den älteren am Tag vor dem neueren enden lassen.");
        }
    }

    /** The base amount in force on the first day of the month; empty where the document has none. */
    public Optional<BaseAmount> at(Month month) {
        return baseAmounts.stream()
                .filter(amount -> amount.validity().contains(month.firstDay()))
                .findFirst();
    }

    /** Twice the standard rate (Grundbetrag). */
    Money base(BaseAmount rate) {
        return rate.perMonth().times(baseTimes);
    }

    /** What each further person adds (Familienzuschlag). */
    Money supplement(BaseAmount rate) {
        return supplementRounding.toMoney(percentOf(rate.perMonth(), supplementPercent));
    }

    static BigDecimal percentOf(Money amount, int percent) {
        return amount.toEuro().multiply(BigDecimal.valueOf(percent, 2));
    }

    /**
     * The limit without housing costs, so the least that it can be. Whose income lies below it can never be asked to
     * pay, whatever the rent.
     *
     * @param persons all persons of the household, from 1
     */
    public Optional<Money> leastLimit(Month month, int persons) {
        return at(month).map(rate -> base(rate).plus(supplement(rate).times(persons - 1L)));
    }
}
