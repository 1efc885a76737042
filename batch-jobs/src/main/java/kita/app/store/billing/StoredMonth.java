package kita.app.store.billing;

import java.util.Optional;
import kita.billing.assessment.AssessedMonth;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;

/**
 * The newest version of an assessed month as it is stored.
 *
 * @param contract empty once the month was withdrawn because no contract covers it any more
 */
public record StoredMonth(
        ChildId child,
        Month month,
        Charge charge,
        int version,
        HouseholdId household,
        Optional<ContractId> contract,
        GuardianId payer,
        CareForm form,
        Money amount,
        String ordinance,
        String inputDigest) {

    static StoredMonth of(AssessedMonth month, int version) {
        return new StoredMonth(
                month.child(),
                month.month(),
                month.charge(),
                version,
                month.household(),
                Optional.of(month.contract()),
                month.payer(),
                month.form(),
                month.amount(),
                month.ordinance(),
                month.inputDigest());
    }

    /** The next version, in which the month costs nothing because no contract covers it any more. */
    StoredMonth withdrawn(String digest) {
        return new StoredMonth(
                child,
                month,
                charge,
                version + 1,
                household,
                Optional.empty(),
                payer,
                form,
                Money.ZERO,
                ordinance,
                digest);
    }

    /** Whether an assessment says just the same, so that no new version is needed. */
    public boolean says(AssessedMonth assessed) {
        return household.equals(assessed.household())
                && contract.equals(Optional.of(assessed.contract()))
                && payer.equals(assessed.payer())
                && form == assessed.form()
                && amount.equals(assessed.amount())
                && ordinance.equals(assessed.ordinance())
                && inputDigest.equals(assessed.inputDigest());
    }

    public boolean isWithdrawn() {
        return contract.isEmpty();
    }
}
