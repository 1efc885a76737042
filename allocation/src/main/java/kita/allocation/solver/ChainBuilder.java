package kita.allocation.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Looks for an ejection chain: a group takes an option, and where that makes a Kita too full, a child placed there by
 * the office moves on to another Kita within its reach, which may push on a next one. Nobody is left without a place.
 * Where the policy lets entitled children come first, a child placed by wish may have to move on as well, and a child
 * without a claim may lose its place.
 *
 * <p>Everything is tried on copies of the rosters; the plan itself does not change.
 */
final class ChainBuilder {

    private static final int LONGEST = 4;

    private final AwardPlan plan;
    private final Market market;
    private final Random random;
    private final Map<Integer, Roster> changed = new HashMap<>();
    private final Map<AwardDecision, JointOption> links = new LinkedHashMap<>();

    ChainBuilder(AwardPlan plan, Random random) {
        this.plan = plan;
        this.market = plan.market();
        this.random = random;
    }

    /** The links of a chain that begins with this change and overfills nothing; empty if none was found. */
    List<ChainMove.Link> chain(AwardDecision first, JointOption option) {
        if (!moveIn(first, option)) {
            return List.of();
        }
        List<ChainMove.Link> chain = new ArrayList<>();
        links.forEach((decision, chosen) -> chain.add(new ChainMove.Link(decision, chosen)));
        return chain;
    }

    private boolean moveIn(AwardDecision decision, JointOption option) {
        seat(decision, option);
        for (int kita : option.kita) {
            while (kita != JointOption.NOWHERE && roster(kita).overfilled() > 0) {
                if (links.size() > LONGEST || !makeRoom(kita)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean makeRoom(int kita) {
        List<AwardDecision> movable = movable(kita);
        if (movable.isEmpty()) {
            return false;
        }
        AwardDecision decision = movable.get(random.nextInt(movable.size()));
        List<JointOption> options = decision.options();
        int from = random.nextInt(options.size());
        JointOption pushing = null;
        for (int i = 0; i < options.size(); i++) {
            JointOption option = options.get((from + i) % options.size());
            if (isWayOut(decision, option, kita)) {
                if (hasRoomFor(decision, option)) {
                    seat(decision, option);
                    return true;
                }
                pushing = pushing == null ? option : pushing;
            }
        }
        return pushing != null && moveIn(decision, pushing);
    }

    /** The groups that could leave the Kita and would thereby free a month that is overfilled. */
    private List<AwardDecision> movable(int kita) {
        Roster roster = roster(kita);
        List<AwardDecision> movable = new ArrayList<>();
        addMovable(movable, roster, roster.office());
        if (market.policy == Policy.ENTITLEMENT_FIRST) {
            addMovable(movable, roster, roster.byWish());
        }
        return movable;
    }

    private void addMovable(List<AwardDecision> movable, Roster roster, int[] children) {
        for (int child : children) {
            AwardDecision decision = plan.decisionOf(child);
            if (!links.containsKey(decision) && !decision.hasNothingToDecide() && roster.isCrowdedFor(child)) {
                movable.add(decision);
            }
        }
    }

    private boolean isWayOut(AwardDecision decision, JointOption option, int left) {
        JointOption now = decision.choice();
        if (option == now || option.unplacedEntitled > now.unplacedEntitled) {
            return false;
        }
        // A wish place that is better than the present one was refused already: only those ahead may change that.
        if (market.policy == Policy.STABILITY_FIRST && option.standing != now.standing) {
            return false;
        }
        for (int i = 0; i < option.kita.length; i++) {
            if (option.kita[i] == left && now.kita[i] == left) {
                return false;
            }
        }
        return true;
    }

    private boolean hasRoomFor(AwardDecision decision, JointOption option) {
        JointOption now = decision.choice();
        for (int i = 0; i < option.kita.length; i++) {
            boolean arrives = option.kita[i] != JointOption.NOWHERE && option.kita[i] != now.kita[i];
            if (arrives && !roster(option.kita[i]).hasRoomFor(decision.group().members[i])) {
                return false;
            }
        }
        return decision.group().isSingle() || hasRoomForAll(decision, option);
    }

    /** Siblings may take the last place from each other, which looking at each alone does not show. */
    private boolean hasRoomForAll(AwardDecision decision, JointOption option) {
        Map<Integer, Roster> trial = new HashMap<>();
        for (int i = 0; i < option.kita.length; i++) {
            if (option.kita[i] != JointOption.NOWHERE && option.kita[i] != decision.choice().kita[i]) {
                Roster roster = trial.getOrDefault(option.kita[i], roster(option.kita[i]));
                if (!roster.hasRoomFor(decision.group().members[i])) {
                    return false;
                }
                trial.put(option.kita[i], roster.with(decision.group().members[i], option.place[i]));
            }
        }
        return true;
    }

    private void seat(AwardDecision decision, JointOption option) {
        JointOption now = decision.choice();
        int[] members = decision.group().members;
        for (int i = 0; i < members.length; i++) {
            if (now.kita[i] == option.kita[i] && now.wish[i] == option.wish[i]) {
                continue;
            }
            if (now.kita[i] != JointOption.NOWHERE) {
                changed.put(now.kita[i], roster(now.kita[i]).without(members[i], now.place[i]));
            }
            if (option.kita[i] != JointOption.NOWHERE) {
                changed.put(option.kita[i], roster(option.kita[i]).with(members[i], option.place[i]));
            }
        }
        links.put(decision, option);
    }

    private Roster roster(int kita) {
        Roster roster = changed.get(kita);
        return roster != null ? roster : plan.roster(kita);
    }
}
