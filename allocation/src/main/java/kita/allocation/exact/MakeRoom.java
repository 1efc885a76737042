package kita.allocation.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kita.allocation.instance.Instance;
import kita.allocation.instance.Option;
import kita.allocation.instance.Seating;

/** Seats entitled children who are left over by moving one other child to a free seat of its own list or reach. */
final class MakeRoom {

    private final Instance instance;
    private final Seating seating;
    private final List<Set<Integer>> sitting = new ArrayList<>();

    MakeRoom(Instance instance, Seating seating) {
        this.instance = instance;
        this.seating = seating;
        for (int kita = 0; kita < instance.kitas(); kita++) {
            sitting.add(new TreeSet<>());
        }
        for (int child = 0; child < instance.children(); child++) {
            if (seating.of(child) != null) {
                sitting.get(seating.of(child).kita()).add(child);
            }
        }
    }

    /** Again and again, until nobody can be seated so. */
    void run() {
        boolean isSomebodySeated = true;
        while (isSomebodySeated) {
            isSomebodySeated = false;
            for (int child = 0; child < instance.children(); child++) {
                if (seating.of(child) == null && instance.child(child).isEntitled()) {
                    isSomebodySeated |= seat(child);
                }
            }
        }
    }

    private boolean seat(int child) {
        for (Option option : instance.options(child)) {
            if (seating.fits(option)) {
                move(option);
                return true;
            }
            for (int other : List.copyOf(sitting.get(option.kita()))) {
                if (instance.child(other).securedRank() == 0 && moveOn(other, option)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Puts the option in the place of the other child if that one finds another seat. */
    private boolean moveOn(int other, Option option) {
        Option before = seating.of(other);
        seating.unseat(other);
        if (seating.fits(option)) {
            seating.seat(option);
            for (Option elsewhere : instance.options(other)) {
                if (elsewhere.kita() != option.kita() && seating.fits(elsewhere)) {
                    sitting.get(before.kita()).remove(other);
                    sitting.get(option.kita()).add(option.child());
                    move(elsewhere);
                    return true;
                }
            }
            seating.unseat(option.child());
        }
        seating.seat(before);
        return false;
    }

    private void move(Option option) {
        seating.seat(option);
        sitting.get(option.kita()).add(option.child());
    }
}
