package kita.app.jobs.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.LandCalendar;
import kita.app.jobs.TownDocuments;
import kita.app.store.AuditTrail;
import kita.app.store.notices.NoticeEventKind;
import kita.app.store.notices.NoticeRegister;
import kita.app.store.notices.NoticeRegister.Extent;
import kita.app.store.notices.NoticeRegister.Key;
import kita.app.store.notices.NoticeRegister.Registered;
import kita.app.tenant.TenantTransactions;
import kita.billing.notice.NoticeEvent;
import kita.billing.notice.NoticeState;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * Keeps the register of notices: when they were posted, came back, were contested, and from when on nobody can contest
 * them. The Land's holidays are those of municipality.yaml.
 */
@Service
public class NoticeDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final NoticeRegister register;
    private final TownDocuments documents;
    private final LandCalendar calendar;
    private final AuditTrail audit;
    private final TenantTransactions transactions;

    NoticeDesk(
            NoticeRegister register,
            TownDocuments documents,
            LandCalendar calendar,
            AuditTrail audit,
            TenantTransactions transactions) {
        this.register = register;
        this.documents = documents;
        this.calendar = calendar;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Notes that all these notices were given to the post, but for those of which that is known already, and answers how
     * many those are. From the fourth day after they count as delivered.
     */
    public int posted(TenantId tenant, Extent extent, LocalDate day, LocalDate today, String user) {
        if (day.isBefore(extent.issuedUpTo())) {
            throw new JobRefusedException("Am " + german(day) + " waren Bescheide vom " + german(extent.issuedUpTo())
                    + " noch nicht erlassen; bitte den Tag der Aufgabe zur Post oder --issued-until prüfen.");
        }
        return transactions.call(tenant, () -> {
            register.oneAtATime();
            extent.last().ifPresent(this::required);
            int posted = register.post(extent, day, today, user);
            audit.add(user, "notice.posted", day.toString(), posted + " Bescheide");
            return posted;
        });
    }

    /** Notes something about one notice, and answers how it stands then. What cannot have happened is refused. */
    public NoticeState note(
            TenantId tenant, Key key, NoticeEventKind what, LocalDate day, LocalDate today, String user) {
        return transactions.call(tenant, () -> {
            register.oneAtATime();
            Registered notice = required(key);
            if (day.isBefore(notice.issuedOn())) {
                throw new JobRefusedException("Der Bescheid " + notice.label() + " ist vom " + german(notice.issuedOn())
                        + "; vorher kann nichts mit ihm geschehen sein.");
            }
            refuseWhatCannotBe(notice, what, day);
            register.add(key, what.on(day), today, user);
            audit.add(user, "notice." + what.name().toLowerCase(Locale.ROOT), notice.label(), day.toString());
            return state(required(key), day.isAfter(today) ? day : today);
        });
    }

    /** Takes the last line about a notice back, as a mistake, and answers how it stands then. */
    public NoticeState undo(TenantId tenant, Key key, LocalDate today, String user) {
        return transactions.call(tenant, () -> {
            register.oneAtATime();
            Registered notice = required(key);
            if (!register.undo(key, today, user)) {
                throw new JobRefusedException("Zu dem Bescheid " + notice.label() + " ist nichts vermerkt.");
            }
            audit.add(user, "notice.undone", notice.label(), "");
            return state(required(key), today);
        });
    }

    /** All notices with how they stand at the end of that day, by their numbers. */
    public void each(TenantId tenant, LocalDate day, BiConsumer<Registered, NoticeState> consumer) {
        transactions.run(tenant, () -> {
            Predicate<LocalDate> holidays = holidays();
            register.each(
                    notice -> consumer.accept(notice, NoticeState.on(day, notice.kind(), notice.events(), holidays)));
        });
    }

    private void refuseWhatCannotBe(Registered notice, NoticeEventKind what, LocalDate day) {
        List<NoticeEvent> before = notice.events().stream()
                .filter(event -> !event.on().isAfter(day))
                .toList();
        new NoticeRules(notice.kind(), state(notice, day), before).against(what).ifPresent(why -> {
            throw new JobRefusedException(
                    "Bescheid " + notice.label() + ", " + german(day) + ": nicht möglich, " + why + ".");
        });
    }

    private Registered required(Key key) {
        return register.find(key)
                .orElseThrow(() -> new JobRefusedException("Einen Bescheid " + key.year() + " mit der laufenden Nummer "
                        + key.number() + " gibt es in dieser Gemeinde nicht."));
    }

    private NoticeState state(Registered notice, LocalDate day) {
        return NoticeState.on(day, notice.kind(), notice.events(), holidays());
    }

    private Predicate<LocalDate> holidays() {
        return calendar.publicHolidays(documents.municipality().land());
    }

    private static String german(LocalDate day) {
        return DAY.format(day);
    }
}
