package kita.app.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font as it goes into files, cut down to what a letter needs. Cutting and packing it anew for each letter took half of
 * all drawing: so the usual characters are cut once, and each letter gets a copy. Where a name needs others, a second, small
 * cut goes into the file beside it. Equal letters have equal bytes, whatever was drawn before. For one thread.
 */
final class FontCut {

    /** What German letters are made of; each character more takes room in every file. */
    private static final Set<Integer> USUAL = ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ÄÖÜäöüß"
                    + " \u00a0.,;:!?()/-–−+%&@§€„“’'•·×=")
            .codePoints()
            .boxed()
            .collect(Collectors.toUnmodifiableSet());

    static {
        Packing.prepare();
    }

    private final TrueTypeFont font;
    private final COSDictionary usual;

    FontCut(TrueTypeFont font) {
        this.font = font;
        // Never closed: the copies are read from it.
        this.usual = cut(new PDDocument(), USUAL);
    }

    static boolean isUsual(int codePoint) {
        return USUAL.contains(codePoint);
    }

    /** The usual characters for a file, by the glyph numbers of the whole font. */
    COSDictionary usual(PDDocument document) {
        try {
            return new Copies(document).cloneForNewDocument(usual);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** These characters for a file, by the glyph numbers of the whole font. */
    COSDictionary cut(PDDocument document, Set<Integer> characters) {
        try {
            PDType0Font whole = PDType0Font.load(document, font, true);
            characters.forEach(whole::addToSubset);
            whole.subset();
            return whole.getCOSObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The library copies between documents, but lets only its own classes and heirs do so. */
    private static final class Copies extends PDFCloneUtility {

        Copies(PDDocument document) {
            super(document);
        }
    }
}
