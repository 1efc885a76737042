package kita.app.jobs.assess;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kita.app.jobs.PageMemory;
import kita.app.jobs.ProgressRelay;
import kita.app.jobs.billing.SettingsReader;
import kita.app.store.billing.AssessedMonthVersions;
import kita.app.store.billing.AssessmentPasses;
import kita.app.store.billing.AssessmentPasses.Pass;
import kita.app.store.billing.HouseholdFactsStore;
import kita.app.store.billing.HouseholdPages;
import kita.app.store.billing.ParkedHouseholds;
import kita.app.store.billing.PayerAccounts;
import kita.app.tenant.TenantScope;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Assessment;
import kita.billing.assessment.Assessor;
import kita.billing.run.BillingWindow;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Assesses one page of households per transaction, for all months since go-live. What did not change gets no new
 * version, so a second pass writes nothing and a pass that was interrupted may simply begin again.
 */
@Component
class AssessStep implements Tasklet {

    static final String MONTH = "month";
    static final String MONTHS_WRITTEN = "monthsWritten";

    private final HouseholdPages pages;
    private final HouseholdFactsStore facts;
    private final AssessedMonthVersions months;
    private final ParkedHouseholds parkedHouseholds;
    private final PayerAccounts accounts;
    private final AssessmentPasses passes;
    private final OrdinanceInForce ordinance;
    private final SettingsReader settings;
    private final ProgressRelay progress;
    private final int pageSize;

    AssessStep(
            HouseholdPages pages,
            HouseholdFactsStore facts,
            AssessedMonthVersions months,
            ParkedHouseholds parkedHouseholds,
            PayerAccounts accounts,
            AssessmentPasses passes,
            OrdinanceInForce ordinance,
            SettingsReader settings,
            ProgressRelay progress,
            @Value("${kita.billing.page:500}") int pageSize) {
        this.pages = pages;
        this.facts = facts;
        this.months = months;
        this.parkedHouseholds = parkedHouseholds;
        this.accounts = accounts;
        this.passes = passes;
        this.ordinance = ordinance;
        this.settings = settings;
        this.progress = progress;
        this.pageSize = pageSize;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        ExecutionContext written = contribution.getStepExecution().getExecutionContext();
        PageMemory memory = new PageMemory(contribution.getStepExecution());
        if (memory.isNew()) {
            memory.begin("", pages.countAfter(""));
            written.putLong(MONTHS_WRITTEN, 0);
            progress.begin("Beiträge festsetzen", memory.expected());
        }
        BillingWindow window = settings.read()
                .window(Month.parse(
                        contribution.getStepExecution().getJobParameters().getString(MONTH)));
        List<HouseholdId> page = pages.after(memory.after(), pageSize);
        if (page.isEmpty()) {
            memory.requireAllSeen();
            passes.add(pass(window, memory, written.getLong(MONTHS_WRITTEN)));
            progress.end();
            return RepeatStatus.FINISHED;
        }
        int versions = assess(page, window, memory);
        written.putLong(MONTHS_WRITTEN, written.getLong(MONTHS_WRITTEN) + versions);
        contribution.incrementWriteCount(versions);
        memory.moveTo(page.get(page.size() - 1).value());
        progress.advance(page.size());
        return RepeatStatus.CONTINUABLE;
    }

    private int assess(List<HouseholdId> page, BillingWindow window, PageMemory memory) {
        Assessor assessor = ordinance.assessor(window);
        // Households do not know of each other, so all cores compute; the order of the page stays.
        List<Assessment> assessments = facts.of(page).parallelStream()
                .map(household -> assessor.assess(household, window.goLive(), window.runMonth()))
                .toList();
        AssessedMonthVersions.Appender appender = months.appender();
        AssessPage compared = new AssessPage(
                months.newest(page, children(assessments), window.goLive(), window.runMonth()), appender);
        List<Assessment.Parked> parked = new ArrayList<>();
        for (Assessment assessment : assessments) {
            memory.count(compared.take(assessment));
            if (assessment instanceof Assessment.Parked reasons) {
                parked.add(reasons);
            }
        }
        appender.write();
        accounts.of(TenantScope.required(), payers(assessments));
        parkedHouseholds.replace(page, parked, window.runMonth());
        return appender.size();
    }

    /**
     * By household, then by id: a payer's account number depends neither on the size of a page nor on an interruption.
     * Accounts are opened here and not with the first entry, because a notice for later months names the Kassenzeichen.
     */
    private static Set<GuardianId> payers(List<Assessment> assessments) {
        Set<GuardianId> payers = new LinkedHashSet<>();
        for (Assessment assessment : assessments) {
            months(assessment).map(AssessedMonth::payer).sorted().forEach(payers::add);
        }
        return payers;
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

    private static Pass pass(BillingWindow window, PageMemory memory, long versions) {
        return new Pass(
                window.goLive(),
                window.runMonth(),
                memory.seen(),
                memory.of(PageMemory.Outcome.CHANGED),
                memory.of(PageMemory.Outcome.UNCHANGED),
                memory.of(PageMemory.Outcome.PARKED),
                versions);
    }
}
