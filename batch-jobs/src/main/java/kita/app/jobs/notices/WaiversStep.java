package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.app.store.Sha256;
import kita.app.store.billing.WaiverStore.Decided;
import kita.app.store.notices.Families;
import kita.app.store.notices.Families.Family;
import kita.app.store.notices.NoticeSubject;
import kita.app.store.notices.WaiverCases;
import kita.billing.notice.NoticeKind;
import kita.billing.notice.WaiverNotice;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells families what was decided about their applications to waive the fee. */
@Component
class WaiversStep implements Tasklet {

    private static final List<String> LEGAL_BASIS = List.of(
            "§ 90 Abs. 4 SGB VIII (Erlass des Kostenbeitrags)",
            "§§ 82, 85 und 87 SGB XII (Einkommen, Einkommensgrenze und zumutbarer Einsatz)");

    private final WaiverCases cases;
    private final Families families;
    private final NoticeSettingsReader settings;
    private final DraftPages pages;
    private final int pageSize;

    WaiversStep(
            WaiverCases cases,
            Families families,
            NoticeSettingsReader settings,
            DraftPages pages,
            @Value("${kita.notices.page:100}") int pageSize) {
        this.cases = cases;
        this.families = families;
        this.settings = settings;
        this.pages = pages;
        this.pageSize = pageSize;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        LocalDate date = NoticesOrder.date(contribution.getStepExecution().getJobParameters());
        return pages.issue(contribution, "Entscheidungen über Erlass", cases::pending, () -> drafts(date));
    }

    private List<Draft> drafts(LocalDate date) {
        List<Decided> page = cases.next(pageSize);
        if (page.isEmpty()) {
            return List.of();
        }
        NoticeSettings agreed = settings.read();
        Map<HouseholdId, Family> at =
                families.on(date, page.stream().map(Decided::household).toList());
        return page.stream()
                .map(decided -> draft(decided, Optional.ofNullable(at.get(decided.household())), agreed, date))
                .toList();
    }

    private static Draft draft(Decided decided, Optional<Family> found, NoticeSettings settings, LocalDate date) {
        NoticeSubject subject = new NoticeSubject(
                NoticeKind.WAIVER,
                decided.household() + "/E" + decided.number(),
                Sha256.of(decided.period() + " " + decided.payable() + " " + decided.steps()));
        return new Draft(subject, found.flatMap(Family::recipient), serial -> {
            Family family = found.filter(one -> one.recipient().isPresent()).orElseThrow(CannotBeMade::nobodyToWriteTo);
            return new WaiverNotice(
                    settings.head(
                            family.addressee().orElseThrow(),
                            decided.household().value(),
                            date,
                            serial),
                    Concerns.of(family.concerned()),
                    Month.of(decided.period().from()),
                    Month.of(decided.period().to()),
                    decided.fees(),
                    decided.payable(),
                    decided.steps(),
                    LEGAL_BASIS);
        });
    }
}
