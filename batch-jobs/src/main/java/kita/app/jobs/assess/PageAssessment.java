package kita.app.jobs.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kita.app.jobs.PageMemory;
import kita.app.jobs.assess.PassTerms.Terms;
import kita.app.store.billing.AssessedMonthVersions;
import kita.app.store.billing.HouseholdFactsStore;
import kita.app.store.billing.MonthsInsert;
import kita.app.store.billing.ParkedHouseholds;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Assessment;
import kita.billing.run.BillingWindow;
import kita.registry.ChildId;
import kita.registry.HouseholdId;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.stereotype.Component;

/** Assesses a page of households for all months of the pass, and writes down what is new. */
@Component
class PageAssessment {

    private final HouseholdFactsStore facts;
    private final AssessedMonthVersions months;
    private final ParkedHouseholds parkedHouseholds;
    private final PassTerms terms;

    PageAssessment(
            HouseholdFactsStore facts,
            AssessedMonthVersions months,
            ParkedHouseholds parkedHouseholds,
            PassTerms terms) {
        this.facts = facts;
        this.months = months;
        this.parkedHouseholds = parkedHouseholds;
        this.terms = terms;
    }

    /** Counts what came of each household; answers how many versions were written. */
    int assess(List<HouseholdId> page, JobExecution pass, PageMemory memory) {
        if (page.isEmpty()) {
            return 0;
        }
        Terms agreed = terms.of(pass);
        BillingWindow window = agreed.window();
        List<Assessment> assessments =
                facts.of(page).stream().map(agreed::assess).toList();
        MonthsInsert added = months.insert();
        AssessPage compared =
                new AssessPage(months.newest(page, children(assessments), window.goLive(), window.runMonth()), added);
        List<Assessment.Parked> parked = new ArrayList<>();
        for (Assessment assessment : assessments) {
            memory.count(compared.take(assessment));
            if (assessment instanceof Assessment.Parked reasons) {
                parked.add(reasons);
            }
        }
        months.write(added);
        parkedHouseholds.replace(page, parked, window.runMonth());
        memory.wrote(added.size());
        return added.size();
    }

    private static List<ChildId> children(List<Assessment> assessments) {
        return assessments.stream()
                .flatMap(PageAssessment::months)
                .map(AssessedMonth::child)
                .distinct()
                .toList();
    }

    private static Stream<AssessedMonth> months(Assessment assessment) {
        return assessment instanceof Assessment.Assessed assessed ? assessed.months().stream() : Stream.empty();
    }
}
