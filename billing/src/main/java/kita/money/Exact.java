package kita.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact fraction, for amounts in cents between the rules of an ordinance and for factors without a unit. Nothing is
 * ever rounded in silence; what leaves the range of a long is refused with {@link ArithmeticException}.
 *
 * @param numerator carries the sign
 * @param denominator always positive; the fraction is kept in lowest terms
 */
public record Exact(long numerator, long denominator) implements Comparable<Exact> {

    public static final Exact ZERO = new Exact(0, 1);

    public Exact {
        if (denominator != 1) {
            if (denominator == 0) {
                throw new ArithmeticException("division by zero");
            }
            long divisor = Math.absExact(gcd(numerator, denominator));
            numerator = numerator / divisor;
            denominator = denominator / divisor;
            if (denominator < 0) {
                numerator = Math.negateExact(numerator);
                denominator = Math.negateExact(denominator);
            }
        }
    }

    /** The amount in cents. */
    public static Exact of(Money amount) {
        return of(amount.cents());
    }

    public static Exact of(long whole) {
        return whole == 0 ? ZERO : new Exact(whole, 1);
    }

    /** The decimal number as it stands, such as 0.6 or 12.5; one with more than 18 digits is refused. */
    public static Exact of(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > 18 || plain.precision() - plain.scale() > 18) {
            throw new ArithmeticException("number out of range");
        }
        return plain.scale() <= 0
                ? of(plain.longValueExact())
                : new Exact(plain.unscaledValue().longValueExact(), powerOfTen(plain.scale()));
    }

    public Exact plus(Exact other) {
        if (denominator == 1 && other.denominator == 1) {
            return of(Math.addExact(numerator, other.numerator));
        }
        long divisor = gcd(denominator, other.denominator);
        long own = Math.multiplyExact(numerator, other.denominator / divisor);
        long others = Math.multiplyExact(other.numerator, denominator / divisor);
        return new Exact(Math.addExact(own, others), Math.multiplyExact(denominator, other.denominator / divisor));
    }

    public Exact minus(Exact other) {
        return plus(other.negated());
    }

    public Exact negated() {
        return new Exact(Math.negateExact(numerator), denominator);
    }

    public Exact times(long factor) {
        return times(of(factor));
    }

    /** Shortened crosswise before multiplying, so that a product in range never overflows on the way. */
    public Exact times(Exact other) {
        if (denominator == 1 && other.denominator == 1) {
            return of(Math.multiplyExact(numerator, other.numerator));
        }
        long first = Math.abs(gcd(numerator, other.denominator));
        long second = Math.abs(gcd(other.numerator, denominator));
        return new Exact(
                Math.multiplyExact(numerator / first, other.numerator / second),
                Math.multiplyExact(denominator / second, other.denominator / first));
    }

    public Exact dividedBy(long divisor) {
        return dividedBy(of(divisor));
    }

    /** Division by zero is refused with {@link ArithmeticException}. */
    public Exact dividedBy(Exact other) {
        return times(new Exact(other.denominator, other.numerator));
    }

    public Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Exact max(Exact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return numerator == 0;
    }

    public boolean isNegative() {
        return numerator < 0;
    }

    public boolean isPositive() {
        return numerator > 0;
    }

    public boolean isWholeCents() {
        return denominator == 1;
    }

    /** The amount in cents; a fraction of a cent is refused with {@link ArithmeticException}, never rounded. */
    public Money toMoney() {
        return Money.cents(wholeCents());
    }

    /** The amount in cents, as {@link #toMoney} but as a bare number for sums over many amounts. */
    public long wholeCents() {
        if (denominator != 1) {
            throw new ArithmeticException("not a whole cent");
        }
        return numerator;
    }

    /** As people in Germany read an amount; up to four decimals, and "…" where it goes on: 37,3333… €. */
    public String german() {
        return denominator == 1
                ? Money.cents(numerator).german()
                : GermanNumbers.decimal(toBigDecimals(new BigDecimal(denominator).movePointRight(2)), 2)
                        + "\u00a0\u20ac";
    }

    /** As people in Germany read a number: 9, 0,6 or 1/3. */
    public String germanNumber() {
        if (denominator == 1) {
            return GermanNumbers.whole(numerator);
        }
        BigDecimal[] parts = toBigDecimals(new BigDecimal(denominator));
        return parts[1].signum() == 0 ? GermanNumbers.decimal(parts, 0) : numerator + "/" + denominator;
    }

    /** The first four decimals, and what is left after them. */
    private BigDecimal[] toBigDecimals(BigDecimal divisor) {
        BigDecimal[] parts = new BigDecimal(numerator).movePointRight(4).divideAndRemainder(divisor);
        parts[0] = parts[0].setScale(0, RoundingMode.UNNECESSARY).movePointLeft(4);
        return parts;
    }

    @Override
    public int compareTo(Exact other) {
        if (denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        // Crosswise in 128 bits: comparing never overflows.
        int high = Long.compare(
                Math.multiplyHigh(numerator, other.denominator), Math.multiplyHigh(other.numerator, denominator));
        return high != 0 ? high : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }

    /** As machines read it: 11200/3. */
    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    private static long gcd(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    private static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
