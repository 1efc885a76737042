package kita.allocation.instance;

import java.util.ArrayList;
import java.util.List;
import kita.allocation.proposal.Placement;
import kita.registry.ApplicationId;

/** Who sits where, and what is left. */
public final class Seating {

    private final Instance instance;
    private final int[] left;
    private final Option[] seat;

    public Seating(Instance instance) {
        this.instance = instance;
        this.left = new int[instance.cells()];
        this.seat = new Option[instance.children()];
        for (int cell = 0; cell < left.length; cell++) {
            left[cell] = instance.free(cell);
        }
    }

    /** What is free in the cell beside everybody. */
    public int left(int cell) {
        return left[cell];
    }

    /** Null for a child without a seat. */
    public Option of(int child) {
        return seat[child];
    }

    public boolean fits(Option option) {
        for (int i = 0; i < option.size(); i++) {
            if (option.units(i) > left[option.cell(i)]) {
                return false;
            }
        }
        return true;
    }

    public boolean fits(List<Option> options) {
        int fitting = 0;
        while (fitting < options.size() && fits(options.get(fitting))) {
            use(options.get(fitting++), 1);
        }
        for (int i = 0; i < fitting; i++) {
            use(options.get(i), -1);
        }
        return fitting == options.size();
    }

    /** Moves the child there, whether it fits or not. */
    public void seat(Option option) {
        unseat(option.child());
        seat[option.child()] = option;
        use(option, 1);
    }

    public void unseat(int child) {
        if (seat[child] != null) {
            use(seat[child], -1);
            seat[child] = null;
        }
    }

    private void use(Option option, int times) {
        for (int i = 0; i < option.size(); i++) {
            left[option.cell(i)] -= times * option.units(i);
        }
    }

    /** In the order of the problem. */
    public List<Placement> placements() {
        List<Placement> placements = new ArrayList<>();
        for (int child = 0; child < seat.length; child++) {
            ApplicationId id = instance.child(child).id();
            Option own = seat[child];
            if (own == null) {
                placements.add(new Placement.None(id));
            } else if (own.isWish()) {
                placements.add(new Placement.ByWish(id, instance.kita(own.kita()), own.rank()));
            } else {
                placements.add(new Placement.ByOffice(id, instance.kita(own.kita()), own.metres()));
            }
        }
        return placements;
    }
}
