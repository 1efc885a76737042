package kita.billing.tariff;

import java.util.List;
import kita.billing.tariff.Term.Frame;
import kita.money.Exact;

/**
 * How a term is computed, settled once from its parts. A term all of whose parts are whole numbers never makes a
 * fraction, which is most of a formula; a sum of cents then is an addition.
 */
interface TermValue {

    /** The exact value; what leaves the range of numbers, and a division by zero, is an {@link ArithmeticException}. */
    Exact of(Frame frame);

    /** A value that always is a whole number. */
    @FunctionalInterface
    interface Whole extends TermValue {

        /** As {@link #of}, but a bare number. */
        long whole(Frame frame);

        @Override
        default Exact of(Frame frame) {
            return Exact.of(whole(frame));
        }
    }

    static TermValue constant(Exact value) {
        return value.isWholeCents() ? constant(value.wholeCents()) : frame -> value;
    }

    static Whole constant(long value) {
        return frame -> value;
    }

    /** The value of a part; what the household alone decides is computed for the first child and kept for the others. */
    static TermValue of(Term part, Term whole) {
        TermValue value = part.computation();
        boolean kept = !part.operands().isEmpty() && Term.isOfHousehold(part) && !Term.isOfHousehold(whole);
        return kept && value instanceof Whole computed ? new OncePerHousehold(computed) : value;
    }

    /** The values of all parts. */
    static TermValue[] of(List<Term> parts, Term whole) {
        return parts.stream().map(part -> of(part, whole)).toArray(TermValue[]::new);
    }

    /** The same values as whole ones; null if one of them is not always whole. */
    static Whole[] wholes(TermValue... values) {
        Whole[] wholes = new Whole[values.length];
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] instanceof Whole whole)) {
                return null;
            }
            wholes[i] = whole;
        }
        return wholes;
    }

    /** Kept in the working month, which lives in one thread. */
    record OncePerHousehold(Whole value) implements Whole {

        @Override
        public long whole(Frame frame) {
            WorkingMonth month = frame.child().month();
            if (!month.keeps(this)) {
                month.keep(this, value.whole(frame));
            }
            return month.kept();
        }
    }
}
