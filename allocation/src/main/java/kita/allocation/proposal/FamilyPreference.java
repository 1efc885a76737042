package kita.allocation.proposal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kita.registry.ApplicationId;
import kita.registry.KitaId;

/**
 * The one definition of what a family wants, and of what "the family could be served better" means. Solver and checker
 * read it here and nowhere else.
 *
 * <h2>Who decides together</h2>
 *
 * <ul>
 *   <li>{@link SiblingRule#INDEPENDENT}: each member is a group of its own and treats its siblings as strangers.
 *   <li>The other two rules, and a family with a list of its own ({@link Family#ranked()}): all members are one group.
 * </ul>
 *
 * <h2>Which outcomes a group accepts</h2>
 *
 * An outcome gives each member one of its own wishes or nothing ({@link JointOutcome}). Nobody loses what is secured: a
 * member with a {@link Claim#HELD} place has that or something before it on its list, a {@link Claim#PINNED} one exactly
 * that. What the members have if nothing is awarded is the {@link DecidingGroup#fallback()}; it is always accepted, and
 * nothing that comes after it in the order is. Beyond that:
 *
 * <ul>
 *   <li>a family with a list of its own accepts what stands on it;
 *   <li>with {@link SiblingRule#TOGETHER_OR_NOT_AT_ALL} all members are at one and the same Kita;
 *   <li>all other groups accept everything.
 * </ul>
 *
 * <h2>The order of the accepted outcomes, best first</h2>
 *
 * A family with a list of its own: the order of the list. All others:
 *
 * <ol>
 *   <li>more members placed by wish;
 *   <li>with {@link SiblingRule#TOGETHER_IF_POSSIBLE} only: more pairs of members placed by wish at one Kita (two
 *       children: together before apart; three: all three, then two, then none);
 *   <li>the smaller sum of the ranks of the members placed by wish;
 *   <li>member by member in the order of {@link Family#members()}: the smaller rank, and no wish place after every rank.
 * </ol>
 *
 * No two outcomes of a group are equal in this order. Who holds a place that the office found counts here as not placed.
 *
 * <h2>When a group blocks a proposal</h2>
 *
 * It blocks if an accepted outcome comes before the one that it has, and that outcome is <em>admissible</em>: take the
 * group's own members out of all places; put them where the outcome says; then in every {@link Limit} of the Kita and
 * every month from the member's start to the end of the horizon in which the limit counts it, what the member takes and
 * what is taken by those ahead of it in {@link Priority} (children <em>placed by wish</em> there, and the group's members
 * put there) must together be no more than is free. (A member's form changes with {@link Applicant#formIn}, so it may
 * need Krippe places first and Kindergarten places later.) A month in which no limit grants it a place ({@link
 * Limit#grantsPlaces()}) is a month without a place for it.
 *
 * <p>A free place is the same case with nobody to displace, so a proposal without blocking groups is not wasteful and
 * has no justified envy.
 *
 * <h2>The office</h2>
 *
 * Places found by the office ({@link Placement.ByOffice}) lie outside this order: they yield to every wish and are not
 * counted when a wish is judged; a group never blocks because of a Kita that it did not name. They go to what is left
 * over: members without a wish place, at one of their {@link Applicant#officeOptions()}, in cells that still have room
 * beside everybody else. A group that is {@link SiblingRule#TOGETHER_OR_NOT_AT_ALL} takes office places only if all
 * members get one at the same Kita.
 */
public final class FamilyPreference implements Comparator<JointOutcome> {

    private final DecidingGroup group;
    private final JointOutcome fallback;

    private FamilyPreference(DecidingGroup group) {
        this.group = group;
        this.fallback = group.fallback();
    }

    public static FamilyPreference of(DecidingGroup group) {
        return new FamilyPreference(group);
    }

    /** The groups of a family, in the order of its members. */
    public static List<DecidingGroup> groupsOf(Family family, Map<ApplicationId, Applicant> applicants) {
        List<Applicant> members = new ArrayList<>();
        for (ApplicationId id : family.members()) {
            Applicant applicant = applicants.get(id);
            if (applicant == null) {
                throw new IllegalArgumentException("Family " + family.id() + " names the unknown applicant " + id);
            }
            members.add(applicant);
        }
        boolean together =
                family.rule() != SiblingRule.INDEPENDENT || !family.ranked().isEmpty();
        if (together) {
            return List.of(new DecidingGroup(family.id(), members, family.rule(), family.ranked()));
        }
        return members.stream()
                .map(member -> new DecidingGroup(family.id(), List.of(member), SiblingRule.INDEPENDENT, List.of()))
                .toList();
    }

    /** Whether the parents would take this outcome at all. */
    public boolean accepts(JointOutcome outcome) {
        if (outcome.equals(fallback)) {
            return true;
        }
        boolean named =
                group.ranked().isEmpty() ? isByRule(outcome) : group.ranked().contains(outcome);
        return named && keepsWhatIsSecured(outcome) && compare(outcome, fallback) < 0;
    }

    private boolean isByRule(JointOutcome outcome) {
        if (group.rule() != SiblingRule.TOGETHER_OR_NOT_AT_ALL) {
            return true;
        }
        List<KitaId> kitas = kitasOf(outcome);
        return !kitas.contains(null) && kitas.stream().distinct().count() == 1;
    }

    private boolean keepsWhatIsSecured(JointOutcome outcome) {
        for (int i = 0; i < group.members().size(); i++) {
            Applicant member = group.members().get(i);
            int secured = fallback.wishRanks().get(i);
            int rank = outcome.wishRanks().get(i);
            boolean loses = secured != JointOutcome.NO_WISH_PLACE
                    && (rank == JointOutcome.NO_WISH_PLACE || rank > secured || (member.isPinned() && rank != secured));
            if (loses) {
                return false;
            }
        }
        return true;
    }

    /** Negative if the first outcome is the better one. Both must be outcomes of this group. */
    @Override
    public int compare(JointOutcome first, JointOutcome second) {
        if (!group.ranked().isEmpty()) {
            return Integer.compare(listed(first), listed(second));
        }
        int byPlaced = Integer.compare(second.placedByWish(), first.placedByWish());
        if (byPlaced != 0) {
            return byPlaced;
        }
        if (group.rule() == SiblingRule.TOGETHER_IF_POSSIBLE) {
            int byPairs = Integer.compare(pairsTogether(second), pairsTogether(first));
            if (byPairs != 0) {
                return byPairs;
            }
        }
        int bySum = Integer.compare(first.sumOfRanks(), second.sumOfRanks());
        return bySum != 0 ? bySum : memberByMember(first, second);
    }

    /** The standing on the family's own list; what is not on it is behind. */
    private int listed(JointOutcome outcome) {
        int at = group.ranked().indexOf(outcome);
        return at >= 0 ? at : group.ranked().size();
    }

    /** All accepted outcomes, best first; the last one is the {@link DecidingGroup#fallback()}. */
    public List<JointOutcome> ranked() {
        List<JointOutcome> accepted = new ArrayList<>();
        if (group.ranked().isEmpty()) {
            addAll(accepted, new ArrayList<>());
        } else {
            group.ranked().stream().filter(this::accepts).forEach(accepted::add);
            if (!accepted.contains(fallback)) {
                accepted.add(fallback);
            }
        }
        accepted.sort(this);
        return Collections.unmodifiableList(accepted);
    }

    /** The Kita of each member in the outcome, null for a member without a wish place. */
    public List<KitaId> kitasOf(JointOutcome outcome) {
        List<KitaId> kitas = new ArrayList<>();
        for (int i = 0; i < group.members().size(); i++) {
            int rank = outcome.wishRanks().get(i);
            List<Wish> wishes = group.members().get(i).wishes();
            kitas.add(
                    rank == JointOutcome.NO_WISH_PLACE
                            ? null
                            : wishes.get(rank - 1).kita());
        }
        return Collections.unmodifiableList(kitas);
    }

    private void addAll(List<JointOutcome> accepted, List<Integer> ranksSoFar) {
        if (ranksSoFar.size() == group.members().size()) {
            JointOutcome outcome = new JointOutcome(ranksSoFar);
            if (accepts(outcome)) {
                accepted.add(outcome);
            }
            return;
        }
        int wishes = group.members().get(ranksSoFar.size()).wishes().size();
        for (int rank = 0; rank <= wishes; rank++) {
            ranksSoFar.add(rank);
            addAll(accepted, ranksSoFar);
            ranksSoFar.remove(ranksSoFar.size() - 1);
        }
    }

    private int pairsTogether(JointOutcome outcome) {
        List<KitaId> kitas = kitasOf(outcome);
        int pairs = 0;
        for (int i = 0; i < kitas.size(); i++) {
            for (int j = i + 1; j < kitas.size(); j++) {
                if (kitas.get(i) != null && kitas.get(i).equals(kitas.get(j))) {
                    pairs++;
                }
            }
        }
        return pairs;
    }

    private static int memberByMember(JointOutcome first, JointOutcome second) {
        for (int i = 0; i < first.wishRanks().size(); i++) {
            int order = Integer.compare(
                    orLast(first.wishRanks().get(i)), orLast(second.wishRanks().get(i)));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int orLast(int rank) {
        return rank == JointOutcome.NO_WISH_PLACE ? Integer.MAX_VALUE : rank;
    }
}
