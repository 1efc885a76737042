package kita.billing.notice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import kita.billing.notice.NoticeState.Timeliness;

/** Goes through the events of one notice, one after the other. */
final class NoticeCourse {

    private final Predicate<LocalDate> publicHoliday;
    private Optional<Deadlines> deadlines = Optional.empty();
    private Optional<Provision> provision = Optional.empty();
    private Optional<NoticeState.UnderObjection> objection = Optional.empty();
    private Optional<LocalDate> withdrawn = Optional.empty();

    NoticeCourse(Predicate<LocalDate> publicHoliday) {
        this.publicHoliday = publicHoliday;
    }

    void take(NoticeEvent event) {
        if (event instanceof NoticeEvent.Posted posted) {
            provision = Optional.empty();
            deadlines = Optional.of(Deadlines.ofPosting(posted.on(), publicHoliday));
        } else if (event instanceof NoticeEvent.Provided provided) {
            provided(Provision.notifiedOn(provided.on()));
        } else if (event instanceof NoticeEvent.Retrieved retrieved) {
            provision.ifPresent(waiting -> provided(waiting.retrieved(retrieved.on())));
        } else if (event instanceof NoticeEvent.NotificationDisputed) {
            provision.ifPresent(waiting -> provided(waiting.disputed()));
        } else if (event instanceof NoticeEvent.CameBack) {
            deadlines = Optional.empty();
        } else if (event instanceof NoticeEvent.Arrived arrived) {
            arrived(arrived.on());
        } else if (event instanceof NoticeEvent.Contested contested) {
            objection = Optional.of(new NoticeState.UnderObjection(contested.on(), timeliness(contested.on())));
        } else if (event instanceof NoticeEvent.ObjectionTakenBack) {
            objection = Optional.empty();
        } else if (event instanceof NoticeEvent.ObjectionDecided decided) {
            decided(decided.on());
        } else if (event instanceof NoticeEvent.Withdrawn gone) {
            withdrawn = Optional.of(gone.on());
        }
    }

    /** Who disputes the notification may have objected before: with the delivery the last day moves, too. */
    private void provided(Provision now) {
        provision = Optional.of(now);
        deadlines = now.deadlines(publicHoliday);
        objection =
                objection.map(waiting -> new NoticeState.UnderObjection(waiting.since(), timeliness(waiting.since())));
    }

    /** An arrival before the fourth day changes nothing: the law presumes that day for everybody. */
    private void arrived(LocalDate day) {
        if (deadlines.isEmpty() || day.isAfter(deadlines.get().deemedDelivered())) {
            LocalDate posted = deadlines.map(Deadlines::posted).orElse(day);
            deadlines = Optional.of(Deadlines.ofDelivery(posted, day, publicHoliday));
        }
        provision = Optional.empty();
    }

    /** After a decision on a timely objection a month is left for the court (§ 74 (1) VwGO); a late one changes nothing. */
    private void decided(LocalDate delivered) {
        if (objection.map(NoticeState.UnderObjection::timeliness).orElse(Timeliness.IN_TIME) == Timeliness.IN_TIME) {
            LocalDate posted = deadlines.map(Deadlines::posted).orElse(delivered);
            deadlines = Optional.of(Deadlines.ofDelivery(posted, delivered, publicHoliday));
            provision = Optional.empty();
        }
        objection = Optional.empty();
    }

    private Timeliness timeliness(LocalDate day) {
        boolean late = deadlines.isPresent() && day.isAfter(deadlines.get().lastDayForObjection());
        return late ? Timeliness.LATE : Timeliness.IN_TIME;
    }

    Optional<LocalDate> delivered() {
        return deadlines.map(Deadlines::deemedDelivered);
    }

    NoticeState on(LocalDate day) {
        if (withdrawn.isPresent()) {
            return new NoticeState.Gone(withdrawn.get());
        }
        if (objection.isPresent()) {
            return objection.get();
        }
        if (deadlines.isEmpty()) {
            return new NoticeState.NotDelivered();
        }
        Deadlines running = deadlines.get();
        return day.isAfter(running.lastDayForObjection())
                ? new NoticeState.Final(running.finalFrom())
                : new NoticeState.Open(running.deemedDelivered(), running.lastDayForObjection());
    }
}
