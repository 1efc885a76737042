package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kita.app.store.notices.FeeCase;
import kita.app.store.notices.FeeCases;
import kita.app.store.notices.FeeCases.Pending;
import kita.app.store.notices.JointDebtors;
import kita.app.store.notices.JointDebtors.Untold;
import kita.registry.HouseholdId;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells those who owe a fee together with its payer what he was told: two letters, one debt. */
@Component
class JointFeesStep implements Tasklet {

    private final JointDebtors debtors;
    private final FeeCases cases;
    private final PastChanges changes;
    private final NoticeSettingsReader settings;
    private final DraftPages pages;
    private final int pageSize;

    JointFeesStep(
            JointDebtors debtors,
            FeeCases cases,
            PastChanges changes,
            NoticeSettingsReader settings,
            DraftPages pages,
            @Value("${kita.notices.page:100}") int pageSize) {
        this.debtors = debtors;
        this.cases = cases;
        this.changes = changes;
        this.settings = settings;
        this.pages = pages;
        this.pageSize = pageSize;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        LocalDate date = NoticesOrder.date(contribution.getStepExecution().getJobParameters());
        return pages.issue(
                contribution, "Bescheide bei gemeinsamer Schuld", () -> debtors.untold(date), () -> drafts(date));
    }

    private List<Draft> drafts(LocalDate date) {
        List<Untold> page = debtors.untold(date, pageSize);
        if (page.isEmpty()) {
            return List.of();
        }
        NoticeSettings agreed = settings.read();
        List<HouseholdId> households = page.stream()
                .map(untold -> new HouseholdId(untold.fee().household()))
                .distinct()
                .toList();
        FeeDrafts drafts =
                new FeeDrafts(agreed, agreed.requiredOrdinance(), date, Map.of(), changes.of(households, date));
        List<Pending> fees = page.stream().map(Untold::fee).toList();
        List<FeeCase> owed = cases.load(fees, date);
        List<Draft> made = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            made.add(drafts.jointly(owed.get(i), page.get(i)));
        }
        return made;
    }
}
