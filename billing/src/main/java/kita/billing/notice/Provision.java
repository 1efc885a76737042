package kita.billing.notice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A notice that lies ready for retrieval (Bereitstellung zum Abruf, § 37 (2a) SGB X). It counts as known on the fourth day
 * after the notification was sent, whenever it is retrieved; that this day, too, became the fourth on 1 Jan 2025 is
 * unverified: the texts at hand are older and say the third. If the addressee disputes the notification and its receipt
 * cannot be proven, it counts as known on the day of the retrieval, and without one not at all.
 *
 * @param notified the day on which the notification was sent
 * @param retrieved the first time; empty while nobody did
 */
record Provision(LocalDate notified, Optional<LocalDate> retrieved, Notification notification) {

    enum Notification {
        PRESUMED,
        DISPUTED
    }

    static Provision notifiedOn(LocalDate day) {
        return new Provision(day, Optional.empty(), Notification.PRESUMED);
    }

    Provision retrieved(LocalDate day) {
        return retrieved.isPresent() ? this : new Provision(notified, Optional.of(day), notification);
    }

    Provision disputed() {
        return new Provision(notified, retrieved, Notification.DISPUTED);
    }

    Optional<Deadlines> deadlines(Predicate<LocalDate> publicHoliday) {
        return notification == Notification.PRESUMED
                ? Optional.of(Deadlines.ofPosting(notified, publicHoliday))
                : retrieved.map(day -> Deadlines.ofDelivery(notified, day, publicHoliday));
    }
}
