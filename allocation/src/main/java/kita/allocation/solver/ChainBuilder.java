package kita.allocation.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
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

    /**
     * How far to look.
     *
     * @param longest groups that one chain may move
     * @param looks Kitas at which room is looked for before the chain is given up
     */
    record Effort(int longest, int looks) {}

    private static final Effort ORDINARY = new Effort(6, 40);

    /** One group seated: the Kitas concerned and the copies of their rosters before; null where there was no copy yet. */
    private record Seating(AwardDecision decision, int[] kitas, Roster[] before) {}

    private final AwardPlan plan;
    private final Market market;
    private final Random random;
    private final Effort effort;
    private final Map<Integer, Roster> changed = new HashMap<>();
    private final Map<AwardDecision, JointOption> links = new LinkedHashMap<>();
    /** What was done, last at the end, to be undone where a chain leads nowhere. */
    private final List<Seating> journal = new ArrayList<>();

    /** Kitas that somebody was pushed into; a second time would only go round in circles. */
    private final BitSet visited = new BitSet();

    private int looks;

    ChainBuilder(AwardPlan plan, Random random) {
        this(plan, random, ORDINARY);
    }

    ChainBuilder(AwardPlan plan, Random random, Effort effort) {
        this.effort = effort;
        this.plan = plan;
        this.market = plan.market();
        this.random = random;
    }

    /** The links of a chain that begins with this change and overfills nothing; empty if none was found. */
    List<ChainMove.Link> chain(AwardDecision first, JointOption option) {
        return push(first, option) ? links() : List.of();
    }

    /** The links of a chain after which more entitled children of the group have a place; empty if none was found. */
    List<ChainMove.Link> chainFor(AwardDecision first) {
        List<JointOption> options = first.options();
        int from = random.nextInt(options.size());
        for (int i = 0; i < options.size(); i++) {
            JointOption option = options.get((from + i) % options.size());
            boolean helps = option.unplacedEntitled < first.choice().unplacedEntitled;
            if (helps && first.mightTake(option) && push(first, option)) {
                return links();
            }
        }
        return List.of();
    }

    private List<ChainMove.Link> links() {
        List<ChainMove.Link> chain = new ArrayList<>();
        links.forEach((decision, chosen) -> chain.add(new ChainMove.Link(decision, chosen)));
        return chain;
    }

    /** Seats the group and makes room wherever that is too much; leaves everything as it was if it cannot. */
    private boolean push(AwardDecision decision, JointOption option) {
        int before = journal.size();
        seat(decision, option);
        for (int kita : option.kita) {
            while (kita != JointOption.NOWHERE && roster(kita).overfilled() > 0) {
                if (!makeRoom(kita)) {
                    undoTo(before);
                    return false;
                }
            }
        }
        return true;
    }

    private void undoTo(int length) {
        while (journal.size() > length) {
            Seating last = journal.remove(journal.size() - 1);
            links.remove(last.decision());
            for (int i = last.kitas().length - 1; i >= 0; i--) {
                if (last.before()[i] == null) {
                    changed.remove(last.kitas()[i]);
                } else {
                    changed.put(last.kitas()[i], last.before()[i]);
                }
            }
        }
    }

    private boolean makeRoom(int kita) {
        if (++looks > effort.looks() || links.size() >= effort.longest()) {
            return false;
        }
        List<AwardDecision> movable = movable(kita);
        for (AwardDecision decision : movable) {
            for (JointOption option : decision.options()) {
                if (isWayOut(decision, option, kita) && hasRoomFor(decision, option)) {
                    seat(decision, option);
                    return true;
                }
            }
        }
        for (AwardDecision decision : movable) {
            for (JointOption option : decision.options()) {
                if (isWayOut(decision, option, kita) && isNewTo(decision, option) && push(decision, option)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The groups that could leave the Kita and would thereby free a month that is overfilled, from a drawn one on. */
    private List<AwardDecision> movable(int kita) {
        Roster roster = roster(kita);
        List<AwardDecision> movable = new ArrayList<>();
        addMovable(movable, roster, roster.office());
        if (market.policy == Policy.ENTITLEMENT_FIRST) {
            addMovable(movable, roster, roster.byWish());
        }
        if (movable.size() > 1) {
            Collections.rotate(movable, random.nextInt(movable.size()));
        }
        return movable;
    }

    private void addMovable(List<AwardDecision> movable, Roster roster, int[] children) {
        for (int child : children) {
            AwardDecision decision = plan.decisionOf(child);
            if (!links.containsKey(decision)
                    && !decision.hasNothingToDecide()
                    && roster.isCrowdedFor(needOf(decision, child))) {
                movable.add(decision);
            }
        }
    }

    private static Need needOf(AwardDecision decision, int child) {
        int[] members = decision.group().members;
        int member = 0;
        while (members[member] != child) {
            member++;
        }
        return decision.choice().need[member];
    }

    private boolean isWayOut(AwardDecision decision, JointOption option, int left) {
        JointOption now = decision.choice();
        if (option.unplacedEntitled > now.unplacedEntitled || !decision.mightTake(option)) {
            return false;
        }
        for (int i = 0; i < option.kita.length; i++) {
            if (option.kita[i] == left && now.kita[i] == left) {
                return false;
            }
        }
        return true;
    }

    /** Marks the Kitas to which the group would come, and tells whether one of them was not marked yet. */
    private boolean isNewTo(AwardDecision decision, JointOption option) {
        boolean isNew = false;
        for (int i = 0; i < option.kita.length; i++) {
            if (option.kita[i] != JointOption.NOWHERE && option.kita[i] != decision.choice().kita[i]) {
                isNew |= !visited.get(option.kita[i]);
                visited.set(option.kita[i]);
            }
        }
        return isNew;
    }

    private boolean hasRoomFor(AwardDecision decision, JointOption option) {
        Map<Integer, Roster> trial = decision.group().isSingle() ? null : new HashMap<>();
        for (int i = 0; i < option.kita.length; i++) {
            int kita = option.kita[i];
            if (kita == JointOption.NOWHERE || kita == decision.choice().kita[i]) {
                continue;
            }
            Roster roster = trial == null ? roster(kita) : trial.getOrDefault(kita, roster(kita));
            if (!roster.hasRoomFor(option.need[i])) {
                return false;
            }
            // Siblings may take the last place from each other, which looking at each alone does not show.
            if (trial != null) {
                trial.put(kita, roster.with(decision.group().members[i], option.place[i], option.need[i]));
            }
        }
        return true;
    }

    private void seat(AwardDecision decision, JointOption option) {
        JointOption now = decision.choice();
        int[] members = decision.group().members;
        int[] kitas = new int[2 * members.length];
        Roster[] before = new Roster[kitas.length];
        int changes = 0;
        for (int i = 0; i < members.length; i++) {
            if (now.kita[i] == option.kita[i] && now.wish[i] == option.wish[i]) {
                continue;
            }
            if (now.kita[i] != JointOption.NOWHERE) {
                kitas[changes] = now.kita[i];
                Roster left = roster(now.kita[i]).without(members[i], now.place[i], now.need[i]);
                before[changes++] = changed.put(now.kita[i], left);
            }
            if (option.kita[i] != JointOption.NOWHERE) {
                kitas[changes] = option.kita[i];
                Roster joined = roster(option.kita[i]).with(members[i], option.place[i], option.need[i]);
                before[changes++] = changed.put(option.kita[i], joined);
            }
        }
        journal.add(new Seating(decision, Arrays.copyOf(kitas, changes), before));
        links.put(decision, option);
    }

    private Roster roster(int kita) {
        Roster roster = changed.get(kita);
        return roster != null ? roster : plan.roster(kita);
    }
}
