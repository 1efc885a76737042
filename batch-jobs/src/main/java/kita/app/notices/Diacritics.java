package kita.app.notices;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;

/**
 * Marks on letters that Unicode never composes, such as K̄, M̂ or S̛̄: German registers write names with them (DIN 91379,
 * sequences). The font draws each mark around its own origin, so it is moved over, under or beside its letter here, and a
 * second one over or under the first. Lengths are in units of the font.
 */
final class Diacritics {

    /** Combining classes (Unicode, 4.3): where a mark belongs. */
    private static final int ATTACHED_BELOW = 202;

    private static final int ATTACHED_ABOVE_RIGHT = 216;
    private static final int BELOW = 220;
    private static final int ABOVE = 230;
    private static final int ABOVE_RIGHT = 232;
    private static final int DOUBLE_BELOW = 233;

    private static final int FIRST = 0x300;
    private static final int LAST = 0x36f;

    /** Between letter and mark, as the font itself has it in é or ḥ: a twentieth of the size. */
    private static final int GAP = 100;

    /** The height of x, for which the font draws its horn. */
    private static final int X_HEIGHT = 1082;

    /** How far a horn reaches into its letter. */
    private static final int OVERLAP = 60;

    /** What a mark beside its letter takes from the next one. */
    private static final int ROOM_BESIDE = 240;

    /**
     * A piece of a text.
     *
     * @param mark whether it is one, to be moved; all other pieces stand as they are
     * @param right from where the pen stands
     * @param up from the baseline
     * @param room that the pen moves on behind it
     */
    record Piece(String text, boolean mark, int right, int up, int room) {}

    private final FontFace face;
    private final List<Piece> pieces = new ArrayList<>();
    private FontFace.Extent letter = new FontFace.Extent(0, 0, 0, 0);
    private int advance;
    private int top;
    private int bottom;

    private Diacritics(FontFace face) {
        this.face = face;
    }

    /** Whether anything of the text has to be moved. */
    static boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Beside its letter a mark takes room of its own, which the font does not give it. */
    static int room(int codePoint) {
        return isMark(codePoint) && UCharacter.getCombiningClass(codePoint) == ABOVE_RIGHT ? ROOM_BESIDE : 0;
    }

    static List<Piece> of(String text, FontFace face) {
        Diacritics diacritics = new Diacritics(face);
        int from = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            if (isMark(codePoint)) {
                diacritics.plain(text.substring(from, i));
                diacritics.pieces.add(diacritics.placed(codePoint));
                from = i + 1;
            } else {
                diacritics.letter(codePoint);
            }
        }
        diacritics.plain(text.substring(from));
        return diacritics.pieces;
    }

    private static boolean isMark(int codePoint) {
        return codePoint >= FIRST && codePoint <= LAST;
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, false, 0, 0, 0));
        }
    }

    private void letter(int codePoint) {
        letter = face.extent(codePoint);
        advance = face.advance(codePoint);
        top = letter.top();
        bottom = letter.bottom();
    }

    private Piece placed(int codePoint) {
        FontFace.Extent mark = face.extent(codePoint);
        int centred = letter.centre() - mark.centre() - advance;
        int right = 0;
        int up = 0;
        switch (UCharacter.getCombiningClass(codePoint)) {
            case ABOVE -> {
                right = centred;
                up = top + GAP - mark.bottom();
                top = mark.top() + up;
            }
            case BELOW -> {
                right = centred;
                up = bottom - GAP - mark.top();
                bottom = mark.bottom() + up;
            }
            case ATTACHED_BELOW -> {
                right = centred;
                up = Math.min(0, bottom) - mark.top();
                bottom = mark.bottom() + up;
            }
            case ATTACHED_ABOVE_RIGHT -> {
                right = letter.right() - OVERLAP - mark.left() - advance;
                up = letter.top() - X_HEIGHT;
            }
            case ABOVE_RIGHT -> right = letter.right() + OVERLAP - mark.left() - advance;
            case DOUBLE_BELOW -> {
                right = -mark.centre();
                up = bottom - GAP - mark.top();
            }
            default -> {}
        }
        return new Piece(Character.toString(codePoint), true, right, up, room(codePoint));
    }
}
