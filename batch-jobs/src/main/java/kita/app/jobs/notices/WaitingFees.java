package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.List;
import kita.app.store.notices.FeeCases;
import kita.app.store.notices.FeeCases.Pending;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import org.springframework.stereotype.Component;

/** Fee notices that wait, with all they say but their numbers. */
@Component
public class WaitingFees {

    private final FeeCases cases;
    private final NoticeSettingsReader settings;
    private final ForClerks forClerks;
    private final PastChanges changes;

    WaitingFees(FeeCases cases, NoticeSettingsReader settings, ForClerks forClerks, PastChanges changes) {
        this.cases = cases;
        this.settings = settings;
        this.forClerks = forClerks;
        this.changes = changes;
    }

    /**
     * To these payers, as the next notices job would make them on that day: also those that the last one set aside. Refused
     * with {@link kita.app.jobs.JobRefusedException} if some wait and there is no ordinance.
     */
    public List<Draft> to(List<GuardianId> payers, LocalDate date) {
        List<Pending> waiting = cases.waitingFor(payers);
        return waiting.isEmpty() ? List.of() : drafts(waiting, date);
    }

    /** In the order of the cases. */
    List<Draft> drafts(List<Pending> page, LocalDate date) {
        NoticeSettings agreed = settings.read();
        List<HouseholdId> households = page.stream()
                .map(pending -> new HouseholdId(pending.household()))
                .distinct()
                .toList();
        FeeDrafts drafts = new FeeDrafts(
                agreed, agreed.requiredOrdinance(), date, forClerks.of(households, date), changes.of(households, date));
        return cases.load(page, date).stream().map(drafts::of).toList();
    }
}
