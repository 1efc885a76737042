package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Problem;
import kita.registry.ApplicationId;

/** Looks through all plans in which every group has an outcome that it accepts for the fewest groups that block. */
final class LeastBlockingSearch {

    private final BruteForce bruteForce;
    private final SeatsByTheLetter seats;
    private final int mostPlans;
    private int least = Integer.MAX_VALUE;
    private int plans;

    private LeastBlockingSearch(Problem problem, int mostPlans) {
        this.bruteForce = new BruteForce(problem);
        this.seats = new SeatsByTheLetter(problem);
        this.mostPlans = mostPlans;
    }

    /** The least possible; -1 if the search was given up after so many plans. */
    static int leastIn(Problem problem, int mostPlans) {
        LeastBlockingSearch search = new LeastBlockingSearch(problem, mostPlans);
        search.extend(0, new ArrayList<>(), new HashMap<>());
        return search.plans > mostPlans ? -1 : search.least;
    }

    private void extend(int group, List<SeatsByTheLetter.Seated> seated, Map<ApplicationId, Integer> ranks) {
        if (least == 0 || plans > mostPlans || !seats.fits(seated)) {
            return;
        }
        if (group == bruteForce.groups().size()) {
            plans++;
            least = Math.min(least, blocking(ranks));
            return;
        }
        for (List<Integer> outcome : bruteForce.accepted(group)) {
            List<SeatsByTheLetter.Seated> more = new ArrayList<>(seated);
            for (int i = 0; i < outcome.size(); i++) {
                Applicant child = bruteForce.groups().get(group).get(i);
                ranks.put(child.id(), outcome.get(i));
                if (outcome.get(i) > 0) {
                    more.add(SeatsByTheLetter.seat(child, outcome.get(i)));
                }
            }
            extend(group + 1, more, ranks);
        }
    }

    private int blocking(Map<ApplicationId, Integer> ranks) {
        int blocking = 0;
        for (int group = 0; group < bruteForce.groups().size() && blocking < least; group++) {
            blocking += bruteForce.blocks(group, ranks) ? 1 : 0;
        }
        return blocking;
    }
}
