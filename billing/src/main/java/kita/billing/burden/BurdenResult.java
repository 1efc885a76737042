package kita.billing.burden;

import java.util.List;
import kita.billing.assessment.Step;
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
 */
public record BurdenResult(
        List<Step> steps, Money income, Money limit, Money aboveLimit, Money reasonable, Money waived) {

    public BurdenResult {
        steps = List.copyOf(steps);
    }
}
