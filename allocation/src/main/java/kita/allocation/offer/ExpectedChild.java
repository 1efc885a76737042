package kita.allocation.offer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kita.registry.ApplicationId;
import kita.registry.ChildId;
import kita.registry.Month;

/**
 * An application for a child that is not born yet: a placeholder that stands in line by the expected day, without a birth
 * date. Birth turns it into an application for each child that came; the day in line stays the day of receipt.
 *
 * @param received day of receipt, which decides ties
 * @param expectedOn expected day of birth (errechneter Termin)
 */
public record ExpectedChild(ApplicationId application, LocalDate received, LocalDate expectedOn) {

    /** An application for a child that was born. */
    public record Born(ApplicationId application, ChildId child, LocalDate received) {}

    /**
     * One application per child, in the given order, all with the same day in line: the first goes on with the number that
     * the parents know, further ones (twins) get it with a suffix. No child at all is refused.
     */
    public List<Born> born(List<ChildId> children) {
        if (children.isEmpty()) {
            throw new IllegalArgumentException("A birth brings at least one child");
        }
        List<Born> born = new ArrayList<>();
        for (ChildId child : children) {
            ApplicationId id =
                    born.isEmpty() ? application : new ApplicationId(application.value() + "-" + (born.size() + 1));
            born.add(new Born(id, child, received));
        }
        return born;
    }

    /** Whether a place may be promised for that month: the child is expected by its last day. */
    public boolean mayStartIn(Month start) {
        return !expectedOn.isAfter(start.lastDay());
    }

    /** Whether a promised place is free again: the month of the start has begun, and nobody has reported a birth. */
    public boolean freesPlaceOn(LocalDate day, Month start) {
        return !day.isBefore(start.firstDay());
    }
}
