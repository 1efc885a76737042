package kita.app.jobs.debtors;

import java.time.LocalDate;
import java.util.List;
import kita.app.jobs.JobRefusedException;
import kita.app.store.AuditTrail;
import kita.app.store.notices.JointDebtors;
import kita.app.store.notices.JointDebtors.JointDebtor;
import kita.app.store.registry.RegistryLookup;
import kita.app.store.registry.RegistryLookup.Thing;
import kita.app.tenant.TenantTransactions;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * Notes who owes the fee of a household together with its payer, as a clerk has decided it by the law of the Land and the
 * ordinance. From the next notices on each gets a letter of his own; the debt stays on the payer's account. Refused with
 * {@link JobRefusedException}.
 */
@Service
public class DebtorDesk {

    private final JointDebtors debtors;
    private final RegistryLookup registry;
    private final AuditTrail audit;
    private final TenantTransactions transactions;

    DebtorDesk(JointDebtors debtors, RegistryLookup registry, AuditTrail audit, TenantTransactions transactions) {
        this.debtors = debtors;
        this.registry = registry;
        this.audit = audit;
        this.transactions = transactions;
    }

    public void add(TenantId tenant, JointDebtor debtor, String user) {
        transactions.run(tenant, () -> {
            if (debtor.debtor().equals(debtor.payer())) {
                throw new JobRefusedException(
                        "Niemand schuldet gemeinsam mit sich selbst; bitte eine andere Person nennen.");
            }
            if (!registry.isKnown(Thing.GUARDIAN, debtor.debtor().value())) {
                throw new JobRefusedException("Die Person " + debtor.debtor() + " gibt es in dieser Gemeinde nicht.");
            }
            if (!debtors.isPayer(
                    debtor.household(), debtor.payer(), debtor.period().from())) {
                throw new JobRefusedException("Am ersten Tag ist " + debtor.payer()
                        + " nicht zahlungspflichtig für den Haushalt " + debtor.household() + ".");
            }
            if (debtors.isKnown(debtor)) {
                throw new JobRefusedException("Für diese Zeit ist " + debtor.debtor() + " schon vermerkt.");
            }
            debtors.add(debtor, user);
            audit.add(
                    user,
                    "debtor.added",
                    debtor.household() + "/" + debtor.debtor(),
                    debtor.period().from().toString());
        });
    }

    public void end(TenantId tenant, HouseholdId household, GuardianId debtor, LocalDate last, String user) {
        transactions.run(tenant, () -> {
            if (!debtors.end(household, debtor, last)) {
                throw new JobRefusedException(
                        "An diesem Tag ist " + debtor + " für den Haushalt " + household + " nicht vermerkt.");
            }
            audit.add(user, "debtor.ended", household + "/" + debtor, last.toString());
        });
    }

    public List<JointDebtor> all(TenantId tenant) {
        return transactions.call(tenant, debtors::all);
    }
}
