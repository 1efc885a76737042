package kita.allocation.criteria;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kita.registry.HouseholdId;

/**
 * The lot (Los), the last tie-break. It is drawn once per family, so that siblings stand together, and can be drawn again
 * by anyone: the first eight bytes of SHA-256 over {@code seed|family}, in UTF-8, without the sign. The smaller lot wins.
 *
 * @param seed published before the applications are known, recorded with the proposal
 */
public record Lottery(long seed) {

    private static final int DIGITS = 16;

    public long lotOf(HouseholdId family) {
        return ByteBuffer.wrap(digestOf(family)).getLong() & Long.MAX_VALUE;
    }

    /** The lot with all that is needed to draw it again, for the record. */
    public LotRecord.Draw draw(HouseholdId family) {
        String digits = HexFormat.of().formatHex(digestOf(family)).substring(0, DIGITS);
        return new LotRecord.Draw(family, text(family), digits, lotOf(family));
    }

    private String text(HouseholdId family) {
        return seed + "|" + family.value();
    }

    private byte[] digestOf(HouseholdId family) {
        return sha256().digest(text(family).getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
