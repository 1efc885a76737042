package kita.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact fraction, for amounts in cents between the rules of an ordinance and for factors without a unit. Nothing is
 * ever rounded in silence; what leaves the range of a long is refused with {@link ArithmeticException}.
 *
 * <p>Fractions are brought to lowest terms when somebody looks at them, or when they would otherwise leave the range:
 * most of what a formula finds on its way nobody looks at.
 */
public final class Exact implements Comparable<Exact> {

    public static final Exact ZERO = new Exact(0, 1);

    private final long over;
    private final long under;

    /** A denominator of zero is refused with {@link ArithmeticException}. */
    public Exact(long numerator, long denominator) {
        if (denominator > 0) {
            over = numerator;
            under = denominator;
        } else if (denominator == 0) {
            throw new ArithmeticException("division by zero");
        } else {
            long divisor = Math.absExact(gcd(numerator, denominator));
            over = Math.negateExact(numerator / divisor);
            under = Math.negateExact(denominator / divisor);
        }
    }

    /** In lowest terms; carries the sign. */
    public long numerator() {
        return inLowestTerms().over;
    }

    /** In lowest terms; always positive. */
    public long denominator() {
        return inLowestTerms().under;
    }

    /** The numerator as it was computed. */
    long over() {
        return over;
    }

    /** The denominator as it was computed; always positive. */
    long under() {
        return under;
    }

    Exact inLowestTerms() {
        long divisor = under == 1 ? 1 : Math.abs(gcd(over, under));
        return divisor == 1 ? this : new Exact(over / divisor, under / divisor);
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
        if (under == other.under) {
            long sum = over + other.over;
            // Overflown if and only if the sum has another sign than both.
            return ((over ^ sum) & (other.over ^ sum)) < 0 ? plusShortened(other) : of(sum, under);
        }
        boolean fits = fits(over, other.under) && fits(other.over, under) && fits(under, other.under);
        long own = over * other.under;
        long others = other.over * under;
        long sum = own + others;
        return fits && ((own ^ sum) & (others ^ sum)) >= 0 ? of(sum, under * other.under) : plusShortened(other);
    }

    private Exact plusShortened(Exact other) {
        Exact one = inLowestTerms();
        Exact two = other.inLowestTerms();
        long divisor = gcd(one.under, two.under);
        long own = Math.multiplyExact(one.over, two.under / divisor);
        long others = Math.multiplyExact(two.over, one.under / divisor);
        return new Exact(Math.addExact(own, others), Math.multiplyExact(one.under, two.under / divisor));
    }

    public Exact minus(Exact other) {
        return plus(other.negated());
    }

    public Exact negated() {
        return over == Long.MIN_VALUE ? inLowestTerms().negatedExactly() : new Exact(-over, under);
    }

    private Exact negatedExactly() {
        return new Exact(Math.negateExact(over), under);
    }

    public Exact times(long factor) {
        return fits(over, factor) ? of(over * factor, under) : timesShortened(of(factor));
    }

    public Exact times(Exact other) {
        return fits(over, other.over) && fits(under, other.under)
                ? of(over * other.over, under * other.under)
                : timesShortened(other);
    }

    /** Shortened crosswise before multiplying, so that a product in range never overflows on the way. */
    private Exact timesShortened(Exact other) {
        Exact one = inLowestTerms();
        Exact two = other.inLowestTerms();
        long first = Math.abs(gcd(one.over, two.under));
        long second = Math.abs(gcd(two.over, one.under));
        return new Exact(
                Math.multiplyExact(one.over / first, two.over / second),
                Math.multiplyExact(one.under / second, two.under / first));
    }

    public Exact dividedBy(long divisor) {
        return dividedBy(of(divisor));
    }

    /** Division by zero is refused with {@link ArithmeticException}. */
    public Exact dividedBy(Exact other) {
        return times(new Exact(other.under, other.over));
    }

    public Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Exact max(Exact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return over == 0;
    }

    public boolean isNegative() {
        return over < 0;
    }

    public boolean isPositive() {
        return over > 0;
    }

    public boolean isWholeCents() {
        return under == 1 || over == quotient(over, under) * under;
    }

    /** The amount in cents; a fraction of a cent is refused with {@link ArithmeticException}, never rounded. */
    public Money toMoney() {
        return Money.cents(wholeCents());
    }

    /** The amount in cents, as {@link #toMoney} but as a bare number for sums over many amounts. */
    public long wholeCents() {
        long cents = under == 1 ? over : quotient(over, under);
        if (cents * under != over) {
            throw new ArithmeticException("not a whole cent");
        }
        return cents;
    }

    /** As people in Germany read an amount; up to four decimals, and "…" where it goes on: 37,3333… €. */
    public String german() {
        return isWholeCents()
                ? toMoney().german()
                : GermanNumbers.decimal(toBigDecimals(new BigDecimal(under).movePointRight(2)), 2) + "\u00a0\u20ac";
    }

    /** As people in Germany read a number: 9, 0,6 or 1/3. */
    public String germanNumber() {
        if (isWholeCents()) {
            return GermanNumbers.whole(wholeCents());
        }
        BigDecimal[] parts = toBigDecimals(new BigDecimal(under));
        return parts[1].signum() == 0 ? GermanNumbers.decimal(parts, 0) : toString();
    }

    /** The first four decimals, and what is left after them. */
    private BigDecimal[] toBigDecimals(BigDecimal divisor) {
        BigDecimal[] parts = new BigDecimal(over).movePointRight(4).divideAndRemainder(divisor);
        parts[0] = parts[0].setScale(0, RoundingMode.UNNECESSARY).movePointLeft(4);
        return parts;
    }

    @Override
    public int compareTo(Exact other) {
        if (under == other.under) {
            return Long.compare(over, other.over);
        }
        // Crosswise in 128 bits: comparing never overflows.
        int high = Long.compare(Math.multiplyHigh(over, other.under), Math.multiplyHigh(other.over, under));
        return high != 0 ? high : Long.compareUnsigned(over * other.under, other.over * under);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Exact exact && compareTo(exact) == 0;
    }

    @Override
    public int hashCode() {
        Exact lowest = inLowestTerms();
        return Long.hashCode(lowest.over) * 31 + Long.hashCode(lowest.under);
    }

    /** As machines read it: 11200/3. */
    @Override
    public String toString() {
        Exact lowest = inLowestTerms();
        return lowest.under == 1 ? Long.toString(lowest.over) : lowest.over + "/" + lowest.under;
    }

    /** Keeps a zero free of denominators, which would only grow. */
    private static Exact of(long over, long under) {
        return over == 0 ? ZERO : new Exact(over, under);
    }

    /** Amounts in cents mostly are small, and dividing ints takes a third of the time. */
    static long quotient(long dividend, long divisor) {
        return (int) dividend == dividend && (int) divisor == divisor
                ? (int) dividend / (int) divisor
                : dividend / divisor;
    }

    private static boolean fits(long one, long two) {
        return Math.multiplyHigh(one, two) == one * two >> 63;
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
