package kita.billing.export;

import java.util.List;
import java.util.Set;
import kita.billing.assessment.Step;
import kita.money.Money;

/**
 * What a municipality lost by rules whose cost the Land refunds (Erstattung für beitragsfreie Geschwister): read off the
 * steps of an assessed month, as the sum of what these rules took off.
 *
 * @param lost zero or more
 * @param needsLook whether the month is made of parts whose steps are prorated one by one, so that somebody must check it
 */
public record FreedFee(Money lost, boolean needsLook) {

    private static final String SUM_OF_PARTS = "Summe der Teile";

    /** @param citations of the rules whose effect is refunded, as the steps bear them */
    public static FreedFee of(List<Step> steps, Set<String> citations) {
        Money lost = Money.ZERO;
        Money before = Money.ZERO;
        boolean parts = false;
        for (Step step : steps) {
            if (citations.contains(step.citation()) && step.amount().compareTo(before) < 0) {
                lost = lost.plus(before.minus(step.amount()));
            }
            before = step.amount();
            parts |= step.sentence().startsWith(SUM_OF_PARTS);
        }
        return new FreedFee(lost, parts && lost.isPositive());
    }
}
