package kita.allocation.application;

import java.util.regex.Pattern;

/**
 * The key of something that parents declare and the award criteria may count (Merkmal), such as {@code
 * ALLEINERZIEHEND}. Capital letters, digits and underscores; everything else is refused, so that a typing error in a file
 * does not become a key of its own.
 */
public record FactKey(String value) implements Comparable<FactKey> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]*");

    public FactKey {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A fact key has capital letters, digits and underscores, not '" + value + "'");
        }
    }

    @Override
    public int compareTo(FactKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
