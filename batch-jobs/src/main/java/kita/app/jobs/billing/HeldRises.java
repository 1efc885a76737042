package kita.app.jobs.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kita.app.jobs.LandCalendar;
import kita.app.jobs.TownDocuments;
import kita.app.store.billing.Books;
import kita.app.store.billing.Books.HouseholdBooks;
import kita.app.store.billing.DecidedDifferences;
import kita.app.store.billing.DecidedDifferences.Decided;
import kita.app.store.billing.DecidedDifferences.Decision;
import kita.app.store.notices.NoticeRegister;
import kita.app.store.notices.NoticeRegister.Registered;
import kita.billing.ledger.Position;
import kita.billing.notice.NoticeState;
import kita.billing.run.BillingWindow;
import kita.billing.run.Difference;
import kita.billing.run.Differences;
import kita.billing.run.Finality;
import kita.money.Money;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.stereotype.Component;

/**
 * Rises of past months that a final notice has settled (Nachforderung nach Bestandskraft). Only what the register of notices
 * knows can be final: where nobody notes when letters were posted, nothing is held.
 */
@Component
public class HeldRises {

    /** What would be posted for a month if a person decided so. */
    public record Held(HouseholdId household, Difference difference, Money standing) {

        public Position position() {
            return difference.position();
        }

        public Money target() {
            return standing.plus(difference.delta());
        }
    }

    private record Settled(HouseholdId household, GuardianId payer) {}

    private final Books books;
    private final NoticeRegister register;
    private final DecidedDifferences decided;
    private final SettingsReader settings;
    private final TownDocuments documents;
    private final LandCalendar calendar;

    HeldRises(
            Books books,
            NoticeRegister register,
            DecidedDifferences decided,
            SettingsReader settings,
            TownDocuments documents,
            LandCalendar calendar) {
        this.books = books;
        this.register = register;
        this.decided = decided;
        this.settings = settings;
        this.documents = documents;
        this.calendar = calendar;
    }

    /**
     * Parts the differences of households into those to post and those that wait for a person.
     *
     * @param demanded what clerks have decided to demand all the same
     */
    record Judge(Set<Settled> settled, Set<Decided> demanded) {

        boolean holdsNothing() {
            return settled.isEmpty();
        }

        Finality.Split split(HouseholdBooks household, BillingWindow window) {
            return Finality.split(
                    Differences.between(household.target(), household.standing(), window),
                    household.standing(),
                    window.runMonth(),
                    payer -> settled.contains(new Settled(household.household(), payer)),
                    difference -> demanded.contains(demand(difference, household)));
        }

        private static Decided demand(Difference difference, HouseholdBooks household) {
            Money stands = household.standing().getOrDefault(difference.position(), Money.ZERO);
            return new Decided(Decision.DEMANDED, difference.position(), stands, stands.plus(difference.delta()));
        }
    }

    /** For households whose notices stand as they do on that day. */
    Judge judge(Collection<HouseholdId> households, LocalDate day) {
        Set<Settled> settled = settled(households, day);
        return new Judge(settled, settled.isEmpty() ? Set.of() : new HashSet<>(decided.of(households)));
    }

    private Set<Settled> settled(Collection<HouseholdId> households, LocalDate day) {
        Set<Settled> settled = new HashSet<>();
        List<Registered> notices = register.feesOf(households).stream()
                .filter(notice -> !notice.events().isEmpty())
                .toList();
        if (!notices.isEmpty()) {
            Predicate<LocalDate> holidays =
                    calendar.publicHolidays(documents.municipality().land());
            for (Registered notice : notices) {
                if (settles(NoticeState.on(day, notice.events(), holidays))) {
                    settled.add(new Settled(notice.household(), notice.payer()));
                }
            }
        }
        return settled;
    }

    /** An objection that came too late is answered, and the notice stays final. */
    private static boolean settles(NoticeState state) {
        return state instanceof NoticeState.Final
                || state instanceof NoticeState.UnderObjection objection
                        && objection.timeliness() == NoticeState.Timeliness.LATE;
    }

    /** What is held for these households on that day: months up to that of the day, nothing before the first billed one. */
    public List<Held> of(List<HouseholdId> households, LocalDate day) {
        Judge judge = judge(households, day);
        if (judge.holdsNothing()
                || Month.of(day).isBefore(documents.municipality().firstBilledMonth())) {
            return List.of();
        }
        return of(households, settings.read().window(Month.of(day)), judge);
    }

    /** What is held back from a run of that window. */
    List<Held> of(List<HouseholdId> households, BillingWindow window, LocalDate day) {
        Judge judge = judge(households, day);
        return judge.holdsNothing() ? List.of() : of(households, window, judge);
    }

    private List<Held> of(List<HouseholdId> households, BillingWindow window, Judge judge) {
        List<Held> held = new ArrayList<>();
        for (HouseholdBooks household :
                books.of(households, window, settings.read().laterChange())) {
            if (household.state() == Books.Case.PARKED) {
                continue;
            }
            for (Difference difference : judge.split(household, window).held()) {
                held.add(new Held(
                        household.household(),
                        difference,
                        household.standing().getOrDefault(difference.position(), Money.ZERO)));
            }
        }
        return held;
    }
}
