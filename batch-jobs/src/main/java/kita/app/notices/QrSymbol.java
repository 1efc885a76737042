package kita.app.notices;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/**
 * A QR code (ISO/IEC 18004) on a letter: a square of modules, dark ones as rectangles. Level M, of which a camera can miss
 * 15 %: a letter gets folded and stained.
 *
 * @param modules along one side, without the quiet zone
 * @param dark what is dark, row by row; each module once
 */
public record QrSymbol(int modules, List<Dark> dark) {

    /**
     * Five dots of a printer with 300 dots an inch (0.423 mm), so that no edge falls between two dots. A telephone reads
     * 0.4 mm; both are our own choice, unverified.
     */
    static final float MODULE = 72f * 5 / 300;

    /** White all around, in modules (ISO/IEC 18004, 6.3.8). */
    public static final int QUIET = 4;

    /** In points; the gaps of a letter are larger. */
    static final float QUIET_ZONE = QUIET * MODULE;

    /** 121 modules, which are 54.6 mm with the quiet zone: more than 60 mm would crowd the letter. Our own choice. */
    static final Version LARGEST = Version.getVersionForNumber(26);

    private static final ErrorCorrectionLevel LEVEL = ErrorCorrectionLevel.M;

    /** What stands before the characters: the mode, and how many they are in versions 10 to 26 (tables 2 and 3). */
    private static final int HEADER_BITS = 4 + 11;

    /** A rectangle in modules from the top left corner. */
    public record Dark(int column, int row, int width, int height) {}

    public QrSymbol {
        dark = List.copyOf(dark);
    }

    /** Whether the text, of capitals, digits, spaces and $%*+-./: alone, fits into the largest symbol that is drawn. */
    public static boolean fits(String text) {
        return text.length() <= mostCharacters();
    }

    /** Two characters take 11 bits, and the last one alone 6. */
    static int mostCharacters() {
        int bits = 8
                        * (LARGEST.getTotalCodewords()
                                - LARGEST.getECBlocksForLevel(LEVEL).getTotalECCodewords())
                - HEADER_BITS;
        return bits / 11 * 2 + (bits % 11 >= 6 ? 1 : 0);
    }

    /** In the smallest version that holds the text; one that does not {@link #fits fit} is refused with {@link IllegalArgumentException}. */
    public static QrSymbol of(String text) {
        try {
            ByteMatrix matrix = Encoder.encode(text, LEVEL).getMatrix();
            if (matrix.getWidth() > LARGEST.getDimensionForVersion()) {
                throw new IllegalArgumentException(
                        "A text of " + text.length() + " characters is too long for a letter");
            }
            return new QrSymbol(matrix.getWidth(), rectangles(matrix.getArray()));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("A text of " + text.length() + " characters fits no QR code", tooLong);
        }
    }

    /** Of the dark square, in points. */
    float side() {
        return modules * MODULE;
    }

    /** Neighbours in a row are one rectangle, and equal ones below each other, too: fewer of them make a smaller file. */
    private static List<Dark> rectangles(byte[][] rows) {
        List<Dark> dark = new ArrayList<>();
        boolean[][] taken = new boolean[rows.length][rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows.length; column++) {
                if (rows[row][column] == 1 && !taken[row][column]) {
                    dark.add(take(rows, taken, row, column));
                }
            }
        }
        return dark;
    }

    private static Dark take(byte[][] rows, boolean[][] taken, int row, int column) {
        int right = column;
        while (right < rows.length && rows[row][right] == 1 && !taken[row][right]) {
            right++;
        }
        int bottom = row;
        while (bottom < rows.length && isFree(rows[bottom], taken[bottom], column, right)) {
            for (int at = column; at < right; at++) {
                taken[bottom][at] = true;
            }
            bottom++;
        }
        return new Dark(column, row, right - column, bottom - row);
    }

    private static boolean isFree(byte[] row, boolean[] taken, int from, int to) {
        for (int at = from; at < to; at++) {
            if (row[at] != 1 || taken[at]) {
                return false;
            }
        }
        return true;
    }
}
