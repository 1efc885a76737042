package kita.billing.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over values in a fixed order. Each text is preceded by its length, so that "ab","c" and "a","bc" differ; each
 * number takes eight bytes. The outcome depends on neither locale, time zone nor character set of the machine.
 */
public final class CanonicalHash {

    private final MessageDigest sha256;
    private final byte[] number = new byte[Long.BYTES];

    public CanonicalHash() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must provide SHA-256", e);
        }
    }

    public CanonicalHash text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        sha256.update(bytes);
        return this;
    }

    public CanonicalHash number(long value) {
        for (int i = 0; i < Long.BYTES; i++) {
            number[i] = (byte) (value >>> (56 - 8 * i));
        }
        sha256.update(number);
        return this;
    }

    /** The digest of all values so far; afterwards this object starts again from nothing. */
    public Digest digest() {
        return new Digest(HexFormat.of().formatHex(sha256.digest()));
    }
}
