package kita.billing.tariff;

import java.util.Optional;
import kita.billing.tariff.Term.Frame;
import kita.billing.tariff.TermValue.Whole;
import kita.money.Exact;

/**
 * A whole number times a constant, such as percents and ninths of it: constants of a formula are multiplied once when it
 * is read, and not for every child.
 *
 * @param otherwise the same value step by step, for numbers that are too large to be multiplied in one go
 */
record TermScaled(Exact factor, Whole whole, TermValue otherwise) implements TermValue {

    /** The value times constants, if it is of this kind and the constants stay within the range of numbers. */
    static Optional<TermScaled> of(TermValue value, TermValue otherwise, Exact... constants) {
        Exact factor = value instanceof TermScaled scaled ? scaled.factor() : Exact.of(1);
        Whole whole =
                value instanceof TermScaled scaled ? scaled.whole() : value instanceof Whole number ? number : null;
        try {
            for (Exact constant : constants) {
                factor = factor.times(constant);
            }
        } catch (ArithmeticException outOfRange) {
            return Optional.empty();
        }
        return whole == null ? Optional.empty() : Optional.of(new TermScaled(factor, whole, otherwise));
    }

    @Override
    public Exact of(Frame frame) {
        try {
            return factor.times(whole.whole(frame));
        } catch (ArithmeticException outOfRange) {
            return otherwise.of(frame);
        }
    }
}
