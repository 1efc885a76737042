package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kita.app.jobs.LandCalendar;
import kita.app.jobs.TownDocuments;
import kita.app.jobs.billing.HeldRises;
import kita.app.store.notices.NoticeRegister;
import kita.app.store.notices.NoticeRegister.Registered;
import kita.billing.notice.NoticeEvent;
import kita.billing.notice.NoticeState;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.stereotype.Component;

/** Payers about whom a clerk has to decide before another fee notice goes to them by itself. */
@Component
class ForClerks {

    private final HeldRises rises;
    private final NoticeRegister register;
    private final TownDocuments documents;
    private final LandCalendar calendar;

    ForClerks(HeldRises rises, NoticeRegister register, TownDocuments documents, LandCalendar calendar) {
        this.rises = rises;
        this.register = register;
        this.documents = documents;
        this.calendar = calendar;
    }

    /** German reasons by the keys of the subjects. */
    Map<String, String> of(List<HouseholdId> households, LocalDate date) {
        Map<String, String> reasons = new TreeMap<>(rises(households, date));
        objections(households, date).forEach(reasons::put);
        return reasons;
    }

    private Map<String, String> rises(List<HouseholdId> households, LocalDate date) {
        Map<String, SortedSet<Month>> months = new TreeMap<>();
        for (HeldRises.Held rise : rises.of(households, date)) {
            months.computeIfAbsent(rise.household() + "/" + rise.position().payer(), subject -> new TreeSet<>())
                    .add(rise.position().month());
        }
        Map<String, String> reasons = new TreeMap<>();
        months.forEach(
                (subject, risen) -> reasons.put(
                        subject,
                        "Nachforderung für "
                                + risen.stream().map(Month::toString).collect(Collectors.joining(", "))
                                + ", obwohl ein Bescheid bestandskräftig ist. Bitte entscheiden: ./kita bill demand oder bill ignore."));
        return reasons;
    }

    /**
     * A new notice would take the ground from under an objection, or grant it without anybody having said so. Whoever owes the
     * same is told what the payer is told, so an objection of either of them holds both back.
     */
    private Map<String, String> objections(List<HouseholdId> households, LocalDate date) {
        Map<String, String> reasons = new TreeMap<>();
        List<Registered> notices = register.feesAndJointFeesOf(households).stream()
                .filter(notice -> notice.events().stream().anyMatch(NoticeEvent.Contested.class::isInstance))
                .toList();
        if (notices.isEmpty()) {
            return reasons;
        }
        Predicate<LocalDate> holidays =
                calendar.publicHolidays(documents.municipality().land());
        for (Registered notice : notices) {
            if (NoticeState.on(date, notice.events(), holidays) instanceof NoticeState.UnderObjection) {
                reasons.put(
                        notice.household() + "/" + notice.payer(),
                        "Gegen den Bescheid " + notice.label() + " läuft ein Widerspruch; erst darüber entscheiden"
                                + " (deadlines note " + notice.label() + " --what objection_decided oder withdrawn).");
            }
        }
        return reasons;
    }
}
