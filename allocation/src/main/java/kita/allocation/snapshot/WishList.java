package kita.allocation.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kita.allocation.application.Application;
import kita.allocation.application.Flexibility.Precedence;
import kita.allocation.criteria.Ranking;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.JointOutcome;
import kita.allocation.proposal.Seat;
import kita.allocation.proposal.Wish;
import kita.registry.CareHours;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * Puts a child's list of options together: what the parents ask for, best first, and last what the child has already.
 *
 * <p>The options are all Kitas with all starts and hours that would do. Where the Kita matters more, all options of a
 * Kita stand before those of the next, the earlier start first; where the start matters more, all Kitas with an earlier
 * start stand before those with a later one. At one Kita and start the asked hours come before the least ones. At one
 * Kita there are at most four starts (the asked month, the two after it, and the latest one) and two lengths of day.
 *
 * <p>Who has a place is asked for exactly one start: its present place is free for others from that month on.
 */
final class WishList {

    private static final int MOST_STARTS = 4;

    private final Month lastMonth;

    /** @param lastMonth of the horizon; later starts are left to the next award */
    WishList(Month lastMonth) {
        this.lastMonth = lastMonth;
    }

    /** The options of a child that has nothing yet. */
    List<Wish> of(Application application, Map<KitaId, Ranking> standings) {
        return asked(seats(application, standings.keySet(), starts(application)), standings);
    }

    /** The options of a child that has a place at present, which stands behind them all. */
    List<Wish> beside(Wish present, Application application, Map<KitaId, Ranking> standings) {
        List<Seat> seats = seats(application, standings.keySet(), List.of(application.start()));
        seats.remove(present.seat());
        List<Wish> wishes = asked(seats, standings);
        wishes.add(present);
        return wishes;
    }

    /** The options of a child that was promised a place; those behind it are no better and left out. */
    List<Wish> upTo(Wish promised, Application application, Map<KitaId, Ranking> standings) {
        List<Seat> seats = seats(application, standings.keySet(), starts(application));
        int end = seats.indexOf(promised.seat());
        List<Wish> wishes = asked(end < 0 ? seats : seats.subList(0, end), standings);
        wishes.add(promised);
        return wishes;
    }

    private static List<Wish> asked(List<Seat> seats, Map<KitaId, Ranking> standings) {
        List<Wish> wishes = new ArrayList<>();
        seats.forEach(seat -> wishes.add(Wish.asked(
                seat.kita(),
                seat.start(),
                seat.hours(),
                standings.get(seat.kita()).priority())));
        return wishes;
    }

    private static List<Seat> seats(Application application, Set<KitaId> kitas, List<Month> starts) {
        List<Seat> seats = new ArrayList<>();
        boolean kitaFirst = application.flexibility().precedence() == Precedence.KITA;
        if (kitaFirst) {
            kitas.forEach(kita -> starts.forEach(start -> add(seats, application, kita, start)));
        } else {
            starts.forEach(start -> kitas.forEach(kita -> add(seats, application, kita, start)));
        }
        return seats;
    }

    private static void add(List<Seat> seats, Application application, KitaId kita, Month start) {
        hours(application).forEach(hours -> seats.add(new Seat(kita, start, hours)));
    }

    private List<Month> starts(Application application) {
        Month asked = application.start();
        Month latest = application.flexibility().latestStart().orElse(asked);
        Month last = latest.isAfter(lastMonth) ? lastMonth : latest;
        Set<Month> starts = new LinkedHashSet<>();
        starts.add(asked);
        asked.through(last).limit(MOST_STARTS - 1L).forEach(starts::add);
        if (last.isAfter(asked)) {
            starts.add(last);
        }
        return List.copyOf(starts);
    }

    /** The asked hours, and the least ones on as many days. */
    private static Set<CareHours> hours(Application application) {
        Set<CareHours> hours = new LinkedHashSet<>();
        CareHours asked = application.hours();
        hours.add(asked);
        application
                .flexibility()
                .leastDailyHours()
                .ifPresent(daily ->
                        hours.add(new CareHours(daily, Math.max(daily, asked.weekly() * daily / asked.daily()))));
        return hours;
    }

    /** The secured wish, if there is one. */
    static Optional<Wish> securedOf(Applicant applicant) {
        int rank = applicant.securedRank();
        return rank == JointOutcome.NO_WISH_PLACE
                ? Optional.empty()
                : Optional.of(applicant.wishes().get(rank - 1));
    }
}
