package kita.allocation.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.instance.Instance;
import kita.allocation.instance.Option;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.DecidingGroup;
import kita.allocation.proposal.FamilyPreference;
import kita.allocation.proposal.JointOutcome;
import kita.allocation.proposal.Placement;
import kita.registry.ApplicationId;

/** The outcomes of a group as seats of the instance. */
final class JointSeats {

    private final Instance instance;
    private final Map<ApplicationId, Integer> numbers = new HashMap<>();

    JointSeats(Instance instance) {
        this.instance = instance;
        for (int child = 0; child < instance.children(); child++) {
            numbers.put(instance.child(child).id(), child);
        }
    }

    int number(Applicant member) {
        return numbers.get(member.id());
    }

    /** The accepted outcomes that exist, best first; a member that holds something holds it in all of them. */
    List<JointSeat> of(DecidingGroup group) {
        FamilyPreference preference = FamilyPreference.of(group);
        List<JointSeat> outcomes = new ArrayList<>();
        for (JointOutcome outcome : preference.ranked()) {
            List<Option> seats = new ArrayList<>();
            boolean exists = true;
            for (int i = 0; i < group.members().size(); i++) {
                Option seat = option(group.members().get(i), outcome.wishRanks().get(i));
                seats.add(seat);
                exists &= seat != null || outcome.wishRanks().get(i) == JointOutcome.NO_WISH_PLACE;
            }
            if (exists) {
                outcomes.add(new JointSeat(Collections.unmodifiableList(seats)));
            }
        }
        return outcomes;
    }

    private Option option(Applicant member, int rank) {
        return Arrays.stream(instance.options(number(member)))
                .filter(option -> rank > 0 && option.rank() == rank)
                .findFirst()
                .orElse(null);
    }

    /** Which of the outcomes the plan gives the group; a negative number if none of them. */
    int chosenIn(List<Placement> plan, DecidingGroup group, List<JointSeat> outcomes) {
        List<Option> now = new ArrayList<>();
        for (Applicant member : group.members()) {
            Placement placement = plan.get(number(member));
            now.add(placement instanceof Placement.ByWish wish ? option(member, wish.wishRank()) : null);
        }
        return outcomes.indexOf(new JointSeat(now));
    }
}
