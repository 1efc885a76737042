package kita.allocation.solver;

/**
 * One way in which a {@link Group} could be served: a Kita for each member, or none. Arrays run along the members.
 *
 * <p>Identity is equality: every group has its own options, made once.
 */
final class JointOption {

    /** The member gets no place. */
    static final int NOWHERE = -1;
    /** The place in line of a child that the office placed: behind everyone who asked for the Kita. */
    static final int BEHIND_ALL = Integer.MAX_VALUE;

    /** Index of the Kita, or {@link #NOWHERE}. */
    final int[] kita;
    /** Place in line there, 0 in front; {@link #BEHIND_ALL} for an office place. */
    final int[] place;
    /** Index of the wish; -1 for an office place or none. */
    final int[] wish;
    /** What each member takes; null for a member without a place. */
    final Need[] need;
    /** Position of the wish part among the group's wish options, 0 the best. */
    final int standing;

    final int officePlaces;
    final int officeMetres;
    final int unplacedEntitled;
    final int pairsApart;
    final int wishRankSum;

    private JointOption(Group group, int[] kita, int[] place, int[] wish, Need[] need, int standing, int officeMetres) {
        this.kita = kita;
        this.place = place;
        this.wish = wish;
        this.need = need;
        this.standing = standing;
        this.officeMetres = officeMetres;
        int office = 0;
        int unplaced = 0;
        int apart = 0;
        int ranks = 0;
        for (int i = 0; i < kita.length; i++) {
            ranks += wish[i] >= 0 ? wish[i] + 1 : group.wishes[i] + 1;
            office += isOffice(i) ? 1 : 0;
            unplaced += kita[i] == NOWHERE && group.entitled[i] ? 1 : 0;
            for (int j = i + 1; j < kita.length; j++) {
                apart += kita[i] != NOWHERE && kita[j] != NOWHERE && kita[i] != kita[j] ? 1 : 0;
            }
        }
        this.officePlaces = office;
        this.unplacedEntitled = unplaced;
        this.pairsApart = apart;
        this.wishRankSum = ranks;
    }

    /** An option of wishes alone: wish[i] is the index of the wish of member i, or -1. */
    static JointOption ofWishes(Group group, Market market, int[] wish, int standing) {
        int[] kita = new int[wish.length];
        int[] place = new int[wish.length];
        Need[] need = new Need[wish.length];
        for (int i = 0; i < wish.length; i++) {
            int child = group.members[i];
            kita[i] = wish[i] < 0 ? NOWHERE : market.wishKita[child][wish[i]];
            place[i] = wish[i] < 0 ? BEHIND_ALL : market.wishPlace[child][wish[i]];
            need[i] = wish[i] < 0 ? null : market.wishNeed[child][wish[i]];
        }
        return new JointOption(group, kita, place, wish, need, standing, 0);
    }

    /** The same wish places, and office places for members without one; officeKita[i] is {@link #NOWHERE} or a Kita. */
    JointOption withOffice(Group group, Market market, int[] officeKita) {
        int[] both = kita.clone();
        Need[] needs = need.clone();
        int metres = 0;
        for (int i = 0; i < both.length; i++) {
            if (officeKita[i] != NOWHERE) {
                int offer = market.officeIndex(group.members[i], officeKita[i]);
                both[i] = officeKita[i];
                needs[i] = market.officeNeed[group.members[i]][offer];
                metres += market.officeMetres[group.members[i]][offer];
            }
        }
        return new JointOption(group, both, place, wish, needs, standing, metres);
    }

    boolean isOffice(int member) {
        return wish[member] < 0 && kita[member] != NOWHERE;
    }

    boolean isNobodyByWish() {
        for (int w : wish) {
            if (w >= 0) {
                return false;
            }
        }
        return true;
    }
}
