package kita.app.notices;

import org.apache.pdfbox.cos.COSName;

/** How a piece of text looks. Leading is the distance of two baselines, in points. */
record Style(Weight weight, float size, float leading, Ink ink) {

    static final Style TITLE = new Style(Weight.BOLD, 14, 18, Ink.BLACK);
    static final Style HEADING = new Style(Weight.BOLD, 11.5f, 15, Ink.BLUE);
    static final Style SUBHEADING = new Style(Weight.BOLD, 10, 13.5f, Ink.BLACK);
    static final Style BODY = new Style(Weight.REGULAR, 10, 13.5f, Ink.BLACK);
    static final Style BODY_BOLD = new Style(Weight.BOLD, 10, 13.5f, Ink.BLACK);
    static final Style CELL = new Style(Weight.REGULAR, 9, 12, Ink.BLACK);
    static final Style CELL_HEAD = new Style(Weight.BOLD, 8.5f, 12, Ink.BLUE);
    static final Style LETTERHEAD = new Style(Weight.BOLD, 15, 19, Ink.BLUE);
    static final Style SMALL = new Style(Weight.REGULAR, 8.5f, 11.5f, Ink.GREY);
    static final Style RETURN_LINE = new Style(Weight.REGULAR, 7, 9, Ink.GREY);
    static final Style ADDRESS = new Style(Weight.REGULAR, 10.5f, 13.2f, Ink.BLACK);
    static final Style INFO = new Style(Weight.REGULAR, 9, 12, Ink.BLACK);

    enum Weight {
        REGULAR("R"),
        BOLD("B");

        /** As which a page finds the usual characters. */
        final COSName usual;

        /** As which a page finds all others. */
        final COSName others;

        Weight(String name) {
            this.usual = COSName.getPDFName(name);
            this.others = COSName.getPDFName(name + "x");
        }

        COSName font(int codePoint) {
            return FontCut.isUsual(codePoint) ? usual : others;
        }
    }

    /** Dark enough on white for people who see little (contrast above 7 to 1) and for a copier. */
    enum Ink {
        BLACK(0x00, 0x00, 0x00),
        GREY(0x4a, 0x4a, 0x4a),
        BLUE(0x12, 0x3a, 0x63),
        LINE(0x9a, 0xa5, 0xb1);

        final int red;
        final int green;
        final int blue;

        Ink(int red, int green, int blue) {
            this.red = red;
            this.green = green;
            this.blue = blue;
        }
    }

    FontFace face(NoticeFonts.Faces faces) {
        return faces.of(weight);
    }

    float width(NoticeFonts.Faces faces, String text) {
        return face(faces).width(text, size);
    }

    /** From the top of a line to its baseline. */
    float baseline() {
        return (leading - (FontFace.ASCENT + FontFace.DESCENT) * size) / 2 + FontFace.ASCENT * size;
    }
}
