package kita.billing.assessment;

import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.Month;

/** One month of one child whose fee is no longer what it was, for one payer (Änderung der Festsetzung). */
public record Correction(
        ChildId child, GuardianId payer, Month month, Charge charge, Money before, Money after, Why why) {

    /** Positive: more is to be paid. */
    public Money difference() {
        return after.minus(before);
    }
}
