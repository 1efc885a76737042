package kita.app.recompute;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import kita.app.notices.QrSymbol;

/**
 * The computation of a notice as the text of its QR code: {@value #MARK}, a space, and one large number with the digits 0 to
 * 9 and A to Z. The number is the file {@link ComputationFile#NAME} without steps, packed by zlib (RFC 1950) with
 * {@link CodeWords}, whose checksums find nearly every slip of a pen.
 *
 * <p>Base 36 and not Base45 (RFC 9285), which is 3 % denser: in Base45 a space is a digit, and mail programs and web forms
 * swallow one of two spaces. Here spaces, line breaks and small letters change nothing.
 */
public final class CodeText {

    /** How each of them begins; no colon, so that no telephone takes it for an address. */
    public static final String MARK = "KITA-BESCHEID-1";

    /** No QR code holds more letters and digits (version 40, level L; ISO/IEC 18004, table 7). */
    private static final int MOST_CHARACTERS = 4_296;

    /** A text that unpacks to more is none of ours: what fits into a code is hardly ever a tenth of it. */
    static final int MOST_BYTES = 64 * 1024;

    private static final int BASE = 36;
    private static final Pattern DIGITS = Pattern.compile("[0-9A-Z]+");

    private CodeText() {}

    /** The text for a notice; empty if it would need a code larger than what is printed ({@link QrSymbol#fits}). */
    public static Optional<String> printable(ComputationFile file) {
        return Optional.of(write(file)).filter(QrSymbol::fits);
    }

    static String write(ComputationFile file) {
        byte[] packed = packed(file.withoutSteps().json().getBytes(StandardCharsets.UTF_8));
        return MARK + " " + new BigInteger(1, packed).toString(BASE).toUpperCase(Locale.ROOT);
    }

    /** Whether somebody meant to write one. */
    public static boolean isCode(String text) {
        return bare(text).startsWith(MARK);
    }

    /** Reads what {@link #write} wrote; everything else is refused with {@link CannotRecompute}. */
    public static ComputationFile read(String text) throws CannotRecompute {
        if (text.length() > 2 * MOST_CHARACTERS) {
            throw new CannotRecompute("Der Text ist länger als jeder QR-Code. Bitte nur den Text eines Codes angeben.");
        }
        String bare = bare(text);
        String digits = bare.startsWith(MARK) ? bare.substring(MARK.length()) : "";
        if (digits.isEmpty()) {
            throw new CannotRecompute("Das ist nicht der Code eines Gebührenbescheids; dessen Text beginnt mit " + MARK
                    + ". Bitte den Code scannen, neben dem „zum Nachrechnen“ steht.");
        }
        ComputationFile file = ComputationFile.read(unpacked(digits));
        if (file.lines().stream().anyMatch(line -> !line.steps().isEmpty())) {
            throw damaged();
        }
        return file;
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u00a0\ufeff]+", "").toUpperCase(Locale.ROOT);
    }

    private static byte[] packed(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setDictionary(CodeWords.bytes());
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[1024];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static String unpacked(String digits) throws CannotRecompute {
        if (!DIGITS.matcher(digits).matches()) {
            throw damaged();
        }
        Inflater inflater = new Inflater();
        try {
            // The first byte that zlib writes is 0x78: nothing is lost in front of it, and no byte for a sign is added.
            inflater.setInput(new BigInteger(digits, BASE).toByteArray());
            return new String(inflated(inflater), StandardCharsets.UTF_8);
        } catch (DataFormatException | IllegalArgumentException broken) {
            throw damaged();
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflated(Inflater inflater) throws DataFormatException, CannotRecompute {
        byte[] bytes = new byte[MOST_BYTES + 1];
        int length = inflater.inflate(bytes);
        if (length == 0 && inflater.needsDictionary()) {
            inflater.setDictionary(CodeWords.bytes());
            length = inflater.inflate(bytes);
        }
        if (length > MOST_BYTES) {
            throw new CannotRecompute(
                    "Der Code enthält mehr, als zu einem Bescheid gehört (über 64 KiB); er ist nicht von"
                            + " einem Jugendamt mit diesem Programm.");
        }
        if (!inflater.finished() || inflater.getRemaining() > 0) {
            throw damaged();
        }
        return Arrays.copyOf(bytes, length);
    }

    private static CannotRecompute damaged() {
        return new CannotRecompute("Der Code ist beschädigt oder nicht vollständig. Bitte noch einmal scannen, mit dem"
                + " ganzen Code im Bild und auf glattem Papier, und vom Text nichts weglassen.");
    }
}
