package kita.app.jobs.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kita.app.jobs.TownDocuments;
import kita.app.jobs.outlook.TownOutlook.Event;
import kita.app.store.billing.AllHouseholds;
import kita.app.tenant.TenantTransactions;
import kita.billing.assessment.Assessment;
import kita.billing.assessment.Assessor;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.assessment.Outlook;
import kita.billing.assessment.OutlookEvent;
import kita.billing.assessment.Reminders;
import kita.billing.assessment.Reminders.Letter;
import kita.billing.burden.BurdenHint;
import kita.billing.burden.BurdenRules;
import kita.billing.tariff.Tariff;
import kita.registry.Month;
import kita.registry.Period;
import kita.registry.TenantId;
import org.springframework.stereotype.Component;

/** Looks ahead, family by family. What cannot be done is a {@link kita.app.jobs.JobRefusedException}. */
@Component
public class Outlooks {

    private final TenantTransactions transactions;
    private final TownDocuments documents;
    private final AllHouseholds households;

    Outlooks(TenantTransactions transactions, TownDocuments documents, AllHouseholds households) {
        this.transactions = transactions;
        this.documents = documents;
        this.households = households;
    }

    /** Both months included. */
    public TownOutlook of(TenantId tenant, BurdenRules rules, Month first, Month last) {
        return transactions.call(tenant, () -> {
            Tariff tariff = documents.tariff();
            documents.requireNoGap(tariff, first, last);
            return new Pass(tariff, rules, first, last).through();
        });
    }

    /** One look at all families. */
    private final class Pass {

        private final Outlook outlook;
        private final Assessor assessor;
        private final BurdenRules rules;
        private final Month first;
        private final Month last;
        private final Period window;
        private final List<Event> events = new ArrayList<>();
        private final List<Letter> letters = new ArrayList<>();
        private final List<BurdenHint> toAdvise = new ArrayList<>();

        Pass(Tariff tariff, BurdenRules rules, Month first, Month last) {
            this.outlook = new Outlook(tariff);
            this.assessor = new Assessor(tariff);
            this.rules = rules;
            this.first = first;
            this.last = last;
            this.window = new Period(first.firstDay(), last.lastDay());
        }

        TownOutlook through() {
            households.forEach(this::add);
            events.sort(
                    Comparator.comparing((Event event) -> event.what().date()).thenComparing(Event::household));
            letters.sort(Comparator.comparing(Letter::date).thenComparing(Letter::household));
            return new TownOutlook(first, last, events, letters, toAdvise);
        }

        private void add(HouseholdFacts household) {
            List<OutlookEvent> ahead = outlook.of(household, first, last);
            ahead.forEach(event -> events.add(new Event(household.id(), event)));
            for (Letter letter : Reminders.of(household.id(), ahead, List.of())) {
                if (window.contains(letter.date())) {
                    letters.add(letter);
                }
            }
            if (assessor.assess(household, first, first) instanceof Assessment.Assessed assessed) {
                BurdenHint.of(rules, household, assessed, first).ifPresent(toAdvise::add);
            }
        }
    }
}
