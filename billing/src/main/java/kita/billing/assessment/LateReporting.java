package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.billing.assessment.Knowledge.LateFact;
import kita.billing.tariff.LateReports;
import kita.registry.Month;

/**
 * Works out month by month what facts that became known late change, by the ordinance's rule on late reports: as if the
 * household had been assessed anew on each day on which something became known. Totals of the household are compared, so
 * that a change that raises one child and frees another counts once.
 */
final class LateReporting {

    private final Ordinance ordinance;
    private final Knowledge knowledge;
    private final List<LocalDate> days;
    private final List<HouseholdMonths> byKnowledge = new ArrayList<>();

    /** @param days on which something late became known, in the first month of the window or later */
    LateReporting(
            Ordinance ordinance,
            HouseholdFacts facts,
            Knowledge knowledge,
            List<LocalDate> days,
            Month first,
            Month last) {
        this.ordinance = ordinance;
        this.knowledge = knowledge;
        this.days = days;
        HouseholdFacts before = knowledge.on(days.get(0).minusDays(1));
        byKnowledge.add(new HouseholdMonths(ordinance, new Household(before), first, last));
        for (LocalDate day : days.subList(0, days.size() - 1)) {
            byKnowledge.add(new HouseholdMonths(ordinance, new Household(knowledge.on(day)), first, last));
        }
        byKnowledge.add(new HouseholdMonths(ordinance, new Household(facts), first, last));
    }

    /** Months are asked for one after the other. */
    MonthResult in(Month month) {
        List<MonthResult> results = new ArrayList<>(byKnowledge.size());
        for (HouseholdMonths months : byKnowledge) {
            results.add(months.in(month));
        }
        MonthResult known = results.get(results.size() - 1);
        if (known.isRefused() || known.rows().isEmpty()) {
            return known;
        }
        Optional<LateReports> rule = ordinance.at(month).version().lateReports();
        return rule.isEmpty() ? known : settle(month, results, rule.get());
    }

    private MonthResult settle(Month month, List<MonthResult> results, LateReports rule) {
        int inTime = 0;
        while (inTime < days.size() && Month.of(days.get(inTime)).isBefore(month)) {
            inTime++;
        }
        Settled settled = new Settled(month, results.get(inTime), rule);
        for (int i = inTime; i < days.size(); i++) {
            List<LateFact> facts = knowledge.reportedOn(days.get(i)).stream()
                    .filter(fact -> fact.period().overlaps(month.period()))
                    .toList();
            settled.learn(results.get(i + 1), days.get(i), facts);
        }
        return settled.result();
    }
}
