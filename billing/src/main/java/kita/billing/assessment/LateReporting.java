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

    /** Months are asked for one after the other. What was known before the reports that are in time decides nothing. */
    MonthResult in(Month month) {
        int inTime = 0;
        while (inTime < days.size() && Month.of(days.get(inTime)).isBefore(month)) {
            inTime++;
        }
        MonthResult known = byKnowledge.get(days.size()).in(month);
        if (inTime == days.size()) {
            return known;
        }
        MonthResult[] results = new MonthResult[days.size() + 1];
        results[days.size()] = known;
        for (int i = inTime; i < days.size(); i++) {
            results[i] = byKnowledge.get(i).in(month);
        }
        if (known.isRefused() || known.rows().isEmpty()) {
            return known;
        }
        Optional<LateReports> rule = ordinance.at(month).version().lateReports();
        return rule.isEmpty() ? known : settle(month, inTime, results, rule.get());
    }

    private MonthResult settle(Month month, int inTime, MonthResult[] results, LateReports rule) {
        Settled settled = new Settled(month, results[inTime], rule);
        for (int i = inTime; i < days.size(); i++) {
            List<LateFact> facts = knowledge.reportedOn(days.get(i)).stream()
                    .filter(fact -> fact.period().overlaps(month.period()))
                    .toList();
            settled.learn(results[i + 1], days.get(i), facts);
        }
        return settled.result();
    }
}
