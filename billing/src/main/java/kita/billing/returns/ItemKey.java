package kita.billing.returns;

import java.util.regex.Pattern;
import kita.billing.run.RunId;

/**
 * Names one open item (offener Posten) of a payer: what a run demanded, as {@code 2026-09/1}, or a fee by the number of
 * its booking, as {@code N17}. Anything else is refused with {@link IllegalArgumentException}.
 */
public record ItemKey(String value) implements Comparable<ItemKey> {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])/[1-9][0-9]{0,2}|N[1-9][0-9]*");

    public ItemKey {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an open item: '" + value + "'");
        }
    }

    public static ItemKey of(RunId run) {
        return new ItemKey(run.toString());
    }

    public static ItemKey ofFee(long bookingNo) {
        return new ItemKey("N" + bookingNo);
    }

    /** German, for lists. */
    public String german() {
        return value.startsWith("N") ? "Nebenforderung " + value : "Lauf " + value;
    }

    @Override
    public int compareTo(ItemKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
