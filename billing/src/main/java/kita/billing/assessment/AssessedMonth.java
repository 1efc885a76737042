package kita.billing.assessment;

import java.util.ArrayList;
import java.util.List;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;

/**
 * What one child's care or meals cost its payer in one month (Festsetzung für einen Monat), frozen with all that led to it.
 *
 * @param charge what the amount is for
 * @param form form of care that was priced; with the charge it names the product account
 * @param amount zero or more
 * @param ordinance id and version of the ordinance that was applied
 * @param steps never empty; the last one ends at the amount
 * @param basis what decided, for comparing it with what was assessed before
 * @param inputDigest SHA-256 in hex of the facts and the ordinance version; equal inputs, equal digest
 */
public record AssessedMonth(
        HouseholdId household,
        ChildId child,
        ContractId contract,
        GuardianId payer,
        Month month,
        Charge charge,
        CareForm form,
        Money amount,
        String ordinance,
        List<Step> steps,
        Basis basis,
        String inputDigest) {

    public AssessedMonth {
        steps = List.copyOf(steps);
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A fee cannot be negative: " + child + " " + month);
        }
    }

    /** The same month with another amount for a reason that lies outside of the facts and the ordinance. */
    public AssessedMonth chargedAt(Money other, Step reason) {
        List<Step> all = new ArrayList<>(steps);
        all.add(reason);
        return new AssessedMonth(
                household, child, contract, payer, month, charge, form, other, ordinance, all, basis, inputDigest);
    }
}
