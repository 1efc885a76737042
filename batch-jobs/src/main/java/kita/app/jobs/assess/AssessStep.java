package kita.app.jobs.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kita.app.jobs.PageMemory;
import kita.app.jobs.ProgressRelay;
import kita.app.jobs.TownParts;
import kita.app.jobs.assess.PassTerms.Terms;
import kita.app.store.billing.AssessedMonthVersions;
import kita.app.store.billing.HouseholdFactsStore;
import kita.app.store.billing.HouseholdPages;
import kita.app.store.billing.HouseholdRange;
import kita.app.store.billing.MonthsInsert;
import kita.app.store.billing.ParkedHouseholds;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Assessment;
import kita.billing.run.BillingWindow;
import kita.registry.ChildId;
import kita.registry.HouseholdId;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Assesses one part of the municipality, one page of households per transaction, for all months since go-live. What did
 * not change gets no new version, so a second pass writes nothing and a pass that was interrupted may simply begin again.
 */
@Component
class AssessStep implements Tasklet {

    static final String NAME = "assess";
    static final String MONTH = "month";

    private final HouseholdPages pages;
    private final HouseholdFactsStore facts;
    private final AssessedMonthVersions months;
    private final ParkedHouseholds parkedHouseholds;
    private final PassTerms terms;
    private final ProgressRelay progress;
    private final int pageSize;

    AssessStep(
            HouseholdPages pages,
            HouseholdFactsStore facts,
            AssessedMonthVersions months,
            ParkedHouseholds parkedHouseholds,
            PassTerms terms,
            ProgressRelay progress,
            @Value("${kita.billing.page:500}") int pageSize) {
        this.pages = pages;
        this.facts = facts;
        this.months = months;
        this.parkedHouseholds = parkedHouseholds;
        this.terms = terms;
        this.progress = progress;
        this.pageSize = pageSize;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        StepExecution step = contribution.getStepExecution();
        PageMemory memory = new PageMemory(step);
        Optional<HouseholdRange> part = TownParts.of(step);
        if (memory.isNew()) {
            memory.begin(
                    part.map(HouseholdRange::after).orElse(""),
                    part.map(pages::count).orElse(0L));
        }
        List<HouseholdId> page = part.map(range -> pages.first(pageSize, range.behind(memory.after())))
                .orElse(List.of());
        if (page.isEmpty()) {
            memory.requireAllSeen();
            return RepeatStatus.FINISHED;
        }
        int versions = assess(page, terms.of(step.getJobExecution()), memory);
        memory.wrote(versions);
        contribution.incrementWriteCount(versions);
        memory.moveTo(page.get(page.size() - 1).value());
        progress.advance(page.size());
        return RepeatStatus.CONTINUABLE;
    }

    private int assess(List<HouseholdId> page, Terms agreed, PageMemory memory) {
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
        return added.size();
    }

    private static List<ChildId> children(List<Assessment> assessments) {
        return assessments.stream()
                .flatMap(AssessStep::months)
                .map(AssessedMonth::child)
                .distinct()
                .toList();
    }

    private static Stream<AssessedMonth> months(Assessment assessment) {
        return assessment instanceof Assessment.Assessed assessed ? assessed.months().stream() : Stream.empty();
    }
}
