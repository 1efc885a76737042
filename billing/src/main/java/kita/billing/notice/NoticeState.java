package kita.billing.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How a notice stands on a day (Verfahrensstand), as its events and the calendar of the Land say. */
public sealed interface NoticeState {

    /**
     * Nobody has given it to the post, or it came back, or the notification that it can be retrieved is disputed and nobody
     * retrieved it: no period runs and nothing may be dunned.
     */
    record NotDelivered() implements NoticeState {}

    /** It may still be contested, until the last day. */
    record Open(LocalDate delivered, LocalDate lastDay) implements NoticeState {}

    /**
     * An objection waits for its decision.
     *
     * @param timeliness a late one is decided, too; the notice may be final all the same
     */
    record UnderObjection(LocalDate since, Timeliness timeliness) implements NoticeState {}

    /** It can no longer be contested (Bestandskraft). */
    record Final(LocalDate from) implements NoticeState {}

    record Gone(LocalDate since) implements NoticeState {}

    /** A letter that decides nothing has arrived, as far as anybody knows; nothing runs from it. */
    record Informed(LocalDate on) implements NoticeState {}

    enum Timeliness {
        IN_TIME,
        LATE
    }

    /**
     * The state at the end of the day.
     *
     * @param events of one notice, in the order of their days; later ones are left out
     * @param publicHoliday the public holidays of the Land in which the authority has its seat
     */
    static NoticeState on(LocalDate day, List<NoticeEvent> events, Predicate<LocalDate> publicHoliday) {
        NoticeCourse course = new NoticeCourse(publicHoliday);
        events.stream().filter(event -> !event.on().isAfter(day)).forEach(course::take);
        return course.on(day);
    }

    /** The state of a notice or letter at the end of the day; nobody can contest what decides nothing. */
    static NoticeState on(
            LocalDate day, NoticeKind kind, List<NoticeEvent> events, Predicate<LocalDate> publicHoliday) {
        NoticeState state = on(day, events, publicHoliday);
        if (kind.isDecision() || state instanceof NotDelivered || state instanceof Gone) {
            return state;
        }
        List<NoticeEvent> known =
                events.stream().filter(event -> !event.on().isAfter(day)).toList();
        return new Informed(deliveredOn(known, publicHoliday).orElseThrow());
    }

    /** The day on which the notice counts as known to its addressee; empty while it does not. */
    static Optional<LocalDate> deliveredOn(List<NoticeEvent> events, Predicate<LocalDate> publicHoliday) {
        NoticeCourse course = new NoticeCourse(publicHoliday);
        events.forEach(course::take);
        return course.delivered();
    }
}
