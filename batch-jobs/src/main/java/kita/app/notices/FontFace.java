package kita.app.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/** One font with the widths of its characters. For one thread. */
final class FontFace {

    /** From the font: how far letters reach above and below the baseline, of the size. */
    static final float ASCENT = 0.905f;

    static final float DESCENT = 0.212f;

    /** All scripts of notices lie below. */
    private static final int CACHED = 0x2300;

    private final TrueTypeFont font;
    private final FontCut cut;
    private final CmapLookup glyphs;
    private final float unitsPerEm;
    private final int[] advances = new int[CACHED];

    FontFace(TrueTypeFont font) {
        try {
            // Looking up ligatures that no notice uses cost more than all the rest of the drawing.
            font.setEnableGsub(false);
            this.font = font;
            this.cut = new FontCut(font);
            this.glyphs = font.getUnicodeCmapLookup();
            this.unitsPerEm = font.getUnitsPerEm();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    FontCut cut() {
        return cut;
    }

    /** The text as glyph numbers of two bytes each. */
    byte[] encode(String text) {
        ByteBuffer codes = ByteBuffer.allocate(2 * text.length());
        text.codePoints().forEach(codePoint -> codes.putShort((short) glyphs.getGlyphId(codePoint)));
        return Arrays.copyOf(codes.array(), codes.position());
    }

    boolean covers(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** Width in points at that size. */
    float width(String text, float size) {
        int units = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            units += advance(codePoint);
            i += Character.charCount(codePoint);
        }
        return units * size / unitsPerEm;
    }

    /** The outline of a character, in units of the font; top and bottom from the baseline. */
    record Extent(int left, int right, int bottom, int top) {

        int centre() {
            return (left + right) / 2;
        }
    }

    Extent extent(int codePoint) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(codePoint));
            return glyph == null
                    ? new Extent(0, advance(codePoint), 0, 0)
                    : new Extent(glyph.getXMinimum(), glyph.getXMaximum(), glyph.getYMinimum(), glyph.getYMaximum());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** In thousandths of the size, as PDF counts. */
    float thousandths(int units) {
        return units * 1000 / unitsPerEm;
    }

    /** How far the pen moves on, in units of the font. */
    int advance(int codePoint) {
        if (codePoint >= CACHED) {
            return read(codePoint);
        }
        if (advances[codePoint] == 0) {
            advances[codePoint] = read(codePoint);
        }
        return advances[codePoint];
    }

    private int read(int codePoint) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) + Diacritics.room(codePoint);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
