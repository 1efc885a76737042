package kita.app.jobs.simulation;

import java.util.List;
import kita.app.documents.Assumptions;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.TownDocuments;
import kita.app.store.billing.HouseholdFactsStore;
import kita.app.store.billing.HouseholdPages;
import kita.app.tenant.TenantTransactions;
import kita.billing.assessment.Assessment;
import kita.billing.assessment.Assessor;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.simulation.Comparison;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffGapException;
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.springframework.stereotype.Component;

/**
 * Assesses all families of a town by two ordinances and compares. What cannot be done is a {@link
 * kita.app.jobs.JobRefusedException}.
 */
@Component
public class Simulations {

    private static final int PAGE = 500;

    private final TenantTransactions transactions;
    private final TownDocuments documents;
    private final HouseholdPages pages;
    private final HouseholdFactsStore facts;

    Simulations(
            TenantTransactions transactions, TownDocuments documents, HouseholdPages pages, HouseholdFactsStore facts) {
        this.transactions = transactions;
        this.documents = documents;
        this.pages = pages;
        this.facts = facts;
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
        requireNoGap(before, first, last);
        requireNoGap(after, first, last);
        Assessor inForce = new Assessor(before);
        Assessor other = new Assessor(after);
        IncomeGroups groups = new IncomeGroups(before.at(first));
        Comparison comparison = new Comparison(first, last);
        List<HouseholdId> page = pages.after("", PAGE);
        while (!page.isEmpty()) {
            for (HouseholdFacts household : facts.of(page)) {
                Assessment now = inForce.assess(household, first, last);
                comparison.add(groups.of(now), now, other.assess(household, first, last));
            }
            page = pages.after(page.get(page.size() - 1).value(), PAGE);
        }
        return comparison.result();
    }

    private static void requireNoGap(Tariff tariff, Month first, Month last) {
        try {
            first.through(last).forEach(tariff::at);
        } catch (TariffGapException gap) {
            throw new JobRefusedException(gap.getMessage(), gap);
        }
    }
}
