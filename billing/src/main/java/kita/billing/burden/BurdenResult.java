package kita.billing.burden;

import java.util.List;
import kita.billing.assessment.Step;
import kita.billing.tariff.Citation;
import kita.money.Money;

/**
 * What can be expected of a family, in euro a month.
 *
 * @param steps in the order of the computation; each amount is the result of its step
 * @param income adjusted income (§ 82 SGB XII)
 * @param limit income limit (§ 85 SGB XII)
 * @param aboveLimit income above the limit before special burdens; zero if below
 * @param reasonable what the family can be expected to pay (§ 87 SGB XII)
 * @param waived the part of the fees that is to be waived
 * @param unconfirmed what it rests on and nobody has confirmed; for the clerk, who settles it before a parent reads it
 */
public record BurdenResult(
        List<Step> steps,
        Money income,
        Money limit,
        Money aboveLimit,
        Money reasonable,
        Money waived,
        List<Citation> unconfirmed) {

    public BurdenResult {
        steps = List.copyOf(steps);
        unconfirmed = List.copyOf(unconfirmed);
    }
}
