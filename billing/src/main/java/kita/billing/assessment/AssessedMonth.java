package kita.billing.assessment;

import java.util.List;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;

/**
 * What one child's care costs its payer in one month (Festsetzung für einen Monat), frozen with all that led to it.
 *
 * @param form form of care, which also names the product account
 * @param amount zero or more
 * @param ordinance id and version of the ordinance that was applied
 * @param steps never empty; the last one ends at the amount
 * @param inputDigest SHA-256 in hex of the facts and the ordinance version; equal inputs, equal digest
 */
public record AssessedMonth(
        HouseholdId household,
        ChildId child,
        ContractId contract,
        GuardianId payer,
        Month month,
        CareForm form,
        Money amount,
        String ordinance,
        List<Step> steps,
        String inputDigest) {

    public AssessedMonth {
        steps = List.copyOf(steps);
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A fee cannot be negative: " + child + " " + month);
        }
    }
}
