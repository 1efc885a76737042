package kita.allocation.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Measure;
import kita.allocation.proposal.Scope;
import kita.allocation.proposal.Seat;
import kita.registry.Month;

/**
 * The limits of one Kita as far as they lie inside or beside one another, the narrow ones first. A flow can keep only
 * such limits; leaving out the others (and those in staff minutes) can only let more children in, so a bound stays a
 * bound.
 */
final class LimitTree {

    private static final int NO_PARENT = -1;
    private static final Comparator<Limit> NARROW_FIRST = Comparator.comparingInt(
                    (Limit limit) -> limit.scope().forms().size())
            .thenComparing(
                    Comparator.comparingInt((Limit limit) -> limit.scope().weeklyHoursFrom())
                            .reversed())
            .thenComparing(limit -> limit.scope().category().isEmpty())
            .thenComparing(Limit::key);

    private final List<Limit> all;
    private final List<Limit> kept = new ArrayList<>();
    private final int[] parent;

    LimitTree(List<Limit> limits) {
        this.all = List.copyOf(limits);
        // Limits of whole groups say most, so they are kept before quotas.
        limits.stream()
                .filter(limit -> !(limit.measure() instanceof Measure.StaffMinutes))
                .sorted(Comparator.comparing((Limit limit) -> !limit.grantsPlaces())
                        .thenComparing(NARROW_FIRST))
                .filter(limit -> kept.stream().allMatch(other -> agree(limit.scope(), other.scope())))
                .forEach(kept::add);
        kept.sort(NARROW_FIRST);
        parent = new int[kept.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = NO_PARENT;
            for (int j = i + 1; j < parent.length && parent[i] == NO_PARENT; j++) {
                if (isInside(kept.get(i).scope(), kept.get(j).scope())) {
                    parent[i] = j;
                }
            }
        }
    }

    int size() {
        return kept.size();
    }

    Limit limit(int node) {
        return kept.get(node);
    }

    /** The narrowest limit around that one, or a negative number. */
    int parent(int node) {
        return parent[node];
    }

    /** Places in that month that the limit and all around it leave. */
    int free(int node, int month) {
        return freeWith(NO_PARENT, 0, node, month);
    }

    /** The same if one of the limits had so many places more. */
    int freeWith(int wider, int more, int node, int month) {
        int free = Integer.MAX_VALUE;
        for (int around = node; around >= 0; around = parent[around]) {
            int own = kept.get(around).freeByMonth().get(month);
            free = Math.min(free, around == wider ? own + more : own);
        }
        return free;
    }

    /** The narrowest limit that counts the child in that month, or a negative number. */
    int narrowest(Applicant applicant, Seat seat, Month month) {
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).takenBy(applicant, seat, month) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the child could sit there in that month if it were alone. */
    boolean hasRoom(Applicant applicant, Seat seat, Month month, int index) {
        boolean granted = false;
        for (Limit limit : all) {
            int taken = limit.takenBy(applicant, seat, month);
            if (taken > limit.freeByMonth().get(index)) {
                return false;
            }
            granted |= taken > 0 && limit.grantsPlaces();
        }
        return granted;
    }

    private static boolean agree(Scope one, Scope other) {
        return isInside(one, other)
                || isInside(other, one)
                || one.forms().stream().noneMatch(other.forms()::contains);
    }

    private static boolean isInside(Scope inner, Scope outer) {
        return outer.forms().containsAll(inner.forms())
                && inner.weeklyHoursFrom() >= outer.weeklyHoursFrom()
                && (outer.category().isEmpty() || outer.category().equals(inner.category()));
    }
}
