package kita.billing.ledger;

import java.util.regex.Pattern;

/** A SHA-256 digest in 64 lower-case hexadecimal digits; anything else is refused. */
public record Digest(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** What the first run of a municipality is chained to. */
    public static final Digest NONE = new Digest("0".repeat(64));

    public Digest {
        if (hex == null || !FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 digest: '" + hex + "'");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
