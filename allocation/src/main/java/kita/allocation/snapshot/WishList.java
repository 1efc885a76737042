package kita.allocation.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.allocation.application.Application;
import kita.allocation.criteria.Ranking;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.JointOutcome;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Seat;
import kita.allocation.proposal.Wish;
import kita.registry.KitaId;

/** Puts a child's list of options together: what the parents ask for, best first, and last what the child has already. */
final class WishList {

    private WishList() {}

    /**
     * @param standings the place in line at each Kita, in the order of the wishes
     * @param secured what the child has; options that the parents named behind it are left out
     */
    static List<Wish> of(Application application, Map<KitaId, Ranking> standings, Optional<Wish> secured) {
        List<Wish> wishes = new ArrayList<>();
        for (Map.Entry<KitaId, Ranking> standing : standings.entrySet()) {
            Seat seat = new Seat(standing.getKey(), application.start(), application.hours());
            if (secured.map(Wish::seat).filter(seat::equals).isPresent()) {
                break;
            }
            Priority priority = standing.getValue().priority();
            wishes.add(Wish.asked(seat.kita(), seat.start(), seat.hours(), priority));
        }
        secured.ifPresent(wishes::add);
        return wishes;
    }

    /** The secured wish, if there is one. */
    static Optional<Wish> securedOf(Applicant applicant) {
        int rank = applicant.securedRank();
        return rank == JointOutcome.NO_WISH_PLACE
                ? Optional.empty()
                : Optional.of(applicant.wishes().get(rank - 1));
    }
}
