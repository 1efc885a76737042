package kita.allocation.criteria;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import kita.registry.HouseholdId;

/**
 * The lot (Los), the last tie-break. It is drawn once per family, so that siblings stand together, and can be drawn again
 * by anyone: the first eight bytes of SHA-256 over {@code seed|family}, in UTF-8, without the sign. The smaller lot wins.
 *
 * @param seed published before the applications are known, recorded with the proposal
 */
public record Lottery(long seed) {

    public long lotOf(HouseholdId family) {
        byte[] text = (seed + "|" + family.value()).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(sha256().digest(text)).getLong() & Long.MAX_VALUE;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
