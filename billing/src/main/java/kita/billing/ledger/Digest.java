package kita.billing.ledger;

/** A SHA-256 digest in 64 lower-case hexadecimal digits; anything else is refused. */
public record Digest(String hex) {

    private static final int LENGTH = 64;

    /** What the first run of a municipality is chained to. */
    public static final Digest NONE = new Digest("0".repeat(64));

    public Digest {
        if (hex == null || hex.length() != LENGTH || !hex.chars().allMatch(Digest::isDigit)) {
            throw new IllegalArgumentException("Not a SHA-256 digest: '" + hex + "'");
        }
    }

    private static boolean isDigit(int letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
    }

    @Override
    public String toString() {
        return hex;
    }
}
