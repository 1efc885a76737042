package kita.app.jobs.simulation;

import kita.app.documents.Assumptions;
import kita.app.jobs.TownDocuments;
import kita.app.store.billing.AllHouseholds;
import kita.app.tenant.TenantTransactions;
import kita.billing.assessment.Assessment;
import kita.billing.assessment.Assessor;
import kita.billing.simulation.Comparison;
import kita.billing.tariff.Tariff;
import kita.registry.Month;
import kita.registry.TenantId;
import org.springframework.stereotype.Component;

/**
 * Assesses all families of a town by two ordinances and compares. What cannot be done is a {@link
 * kita.app.jobs.JobRefusedException}.
 */
@Component
public class Simulations {

    private final TenantTransactions transactions;
    private final TownDocuments documents;
    private final AllHouseholds households;

    Simulations(TenantTransactions transactions, TownDocuments documents, AllHouseholds households) {
        this.transactions = transactions;
        this.documents = documents;
        this.households = households;
    }

    /** The ordinance in force against a draft. */
    public Comparison.Result draft(TenantId tenant, Tariff draft, Month first, Month last) {
        return transactions.call(tenant, () -> compare(documents.tariff(), draft, first, last));
    }

    /** The ordinance in force against itself under other assumptions. */
    public Comparison.Result future(TenantId tenant, Assumptions assumptions, Month first, Month last) {
        return transactions.call(
                tenant, () -> compare(documents.tariff(), documents.tariffAssuming(assumptions), first, last));
    }

    private Comparison.Result compare(Tariff before, Tariff after, Month first, Month last) {
        documents.requireNoGap(before, first, last);
        documents.requireNoGap(after, first, last);
        Assessor inForce = new Assessor(before);
        Assessor other = new Assessor(after);
        IncomeGroups groups = new IncomeGroups(before.at(first));
        Comparison comparison = new Comparison(first, last);
        households.forEach(household -> {
            Assessment now = inForce.assess(household, first, last);
            comparison.add(groups.of(now), now, other.assess(household, first, last));
        });
        return comparison.result();
    }
}
