package kita.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of money in euro cents. Sums that leave the range of a long are refused with {@link ArithmeticException}. */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money cents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    public static Money euro(long euro) {
        return cents(Math.multiplyExact(euro, 100));
    }

    /**
     * Reads an amount in euro with a decimal point: 120, 148.18. More than two decimals are refused with {@link
     * ArithmeticException}, anything that is no number with {@link NumberFormatException}.
     */
    public static Money parse(String euro) {
        return exactly(new BigDecimal(euro));
    }

    /** The amount in euro as it stands; fractions of a cent are refused, never rounded in silence. */
    public static Money exactly(BigDecimal euro) {
        return cents(
                euro.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    }

    public Money plus(Money other) {
        return cents(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return cents(Math.subtractExact(cents, other.cents));
    }

    public Money negated() {
        return cents(Math.negateExact(cents));
    }

    public Money times(long factor) {
        return cents(Math.multiplyExact(cents, factor));
    }

    public boolean isZero() {
        return cents == 0;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    public Money max(Money other) {
        return cents >= other.cents ? this : other;
    }

    public BigDecimal toEuro() {
        return BigDecimal.valueOf(cents, 2);
    }

    /** As people in Germany read it, on every machine alike: 1.234,56 €. */
    public String german() {
        long rest = Math.abs(cents % 100);
        return (cents < 0 && cents > -100 ? "-" : "")
                + GermanNumbers.whole(cents / 100)
                + (rest < 10 ? ",0" : ",")
                + rest
                + "\u00a0\u20ac";
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** With a decimal point, as machines read it: 1234.56. */
    @Override
    public String toString() {
        return toEuro().toPlainString();
    }
}
