package kita.app.notices;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Writes the marks of one sheet as a content stream (ISO 32000-1, annex A); what is set already is not set again. */
final class SheetWriter {

    /** Places are written to a hundredth of a point, which is less than a printer can tell apart. */
    private static final float HUNDREDTHS = 100f;

    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

    private final OutputStream stream;
    private final ContentStreamWriter out;
    private final StructureTree structure;
    private final NoticeFonts.Faces faces;
    private Node open;
    private Marking marking = Marking.NONE;
    private COSName font;
    private float size;
    private Style.Ink ink;

    private enum Marking {
        NONE,
        TAGGED,
        ARTIFACT
    }

    SheetWriter(PDDocument document, PDPage page, StructureTree structure, NoticeFonts.Faces faces) throws IOException {
        PDStream contents = new PDStream(document);
        page.setContents(contents);
        this.stream = contents.createOutputStream(COSName.FLATE_DECODE);
        this.out = new ContentStreamWriter(stream);
        this.structure = structure;
        this.faces = faces;
    }

    void write(List<Mark> marks) throws IOException {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Text text) {
                write(text);
            } else if (mark instanceof Mark.Symbol symbol) {
                write(symbol);
            } else {
                write((Mark.Line) mark);
            }
        }
        close();
        stream.close();
    }

    private void write(Mark.Text text) throws IOException {
        if (text.node() == null) {
            artifact();
        } else {
            tag(text.node());
        }
        Style style = text.style();
        operator(OperatorName.BEGIN_TEXT);
        colour(style.ink());
        operator(OperatorName.MOVE_TEXT, number(text.x()), number(Paper.HEIGHT - text.baseline()));
        if (Diacritics.in(text.text())) {
            for (Diacritics.Piece piece : Diacritics.of(text.text(), style.face(faces))) {
                show(piece, style);
            }
        } else {
            show(text.text(), style);
        }
        operator(OperatorName.END_TEXT);
    }

    /** In modules as units, so that every number is short. */
    private void write(Mark.Symbol mark) throws IOException {
        QrSymbol symbol = mark.symbol();
        float side = symbol.side();
        float bottom = Paper.HEIGHT - mark.y() - side;
        tag(mark.node());
        structure.place(mark.node(), new PDRectangle(mark.x(), bottom, side, side));
        colour(Style.Ink.BLACK);
        COSFloat module = new COSFloat(QrSymbol.MODULE);
        operator(OperatorName.SAVE);
        operator(
                OperatorName.CONCAT,
                module,
                COSInteger.ZERO,
                COSInteger.ZERO,
                module,
                number(mark.x()),
                number(bottom));
        for (QrSymbol.Dark dark : symbol.dark()) {
            operator(
                    OperatorName.APPEND_RECT,
                    COSInteger.get(dark.column()),
                    COSInteger.get(symbol.modules() - dark.row() - dark.height()),
                    COSInteger.get(dark.width()),
                    COSInteger.get(dark.height()));
        }
        // All at once: rectangles that are filled one by one show hairlines between them on a screen.
        operator(OperatorName.FILL_NON_ZERO);
        operator(OperatorName.RESTORE);
    }

    private void write(Mark.Line line) throws IOException {
        artifact();
        operator(OperatorName.SET_LINE_WIDTH, number(line.width()));
        rgb(OperatorName.STROKING_COLOR_RGB, line.ink());
        operator(OperatorName.MOVE_TO, number(line.x1()), number(Paper.HEIGHT - line.y1()));
        operator(OperatorName.LINE_TO, number(line.x2()), number(Paper.HEIGHT - line.y2()));
        operator(OperatorName.STROKE_PATH);
    }

    private void show(Diacritics.Piece piece, Style style) throws IOException {
        if (!piece.mark()) {
            show(piece.text(), style);
            return;
        }
        FontFace face = style.face(faces);
        font(style.weight().font(piece.text().codePointAt(0)), style.size());
        operator(OperatorName.SET_TEXT_RISE, number(face.thousandths(piece.up()) * style.size() / 1000));
        // What TJ is told moves the pen to the left (ISO 32000-1, 9.4.3).
        COSArray moved = new COSArray();
        moved.add(number(-face.thousandths(piece.right())));
        moved.add(new COSString(face.encode(piece.text())));
        moved.add(number(face.thousandths(piece.right() - piece.room())));
        operator(OperatorName.SHOW_TEXT_ADJUSTED, moved);
        operator(OperatorName.SET_TEXT_RISE, number(0));
    }

    /** In pieces, each in the font that has its characters. */
    private void show(String text, Style style) throws IOException {
        int from = 0;
        while (from < text.length()) {
            COSName next = style.weight().font(text.codePointAt(from));
            int to = from;
            while (to < text.length() && style.weight().font(text.codePointAt(to)) == next) {
                to += Character.charCount(text.codePointAt(to));
            }
            font(next, style.size());
            operator(OperatorName.SHOW_TEXT, new COSString(style.face(faces).encode(text.substring(from, to))));
            from = to;
        }
    }

    private void font(COSName next, float points) throws IOException {
        if (font != next || size != points) {
            font = next;
            size = points;
            operator(OperatorName.SET_FONT_AND_SIZE, font, number(size));
        }
    }

    private void colour(Style.Ink next) throws IOException {
        if (ink != next) {
            ink = next;
            rgb(OperatorName.NON_STROKING_RGB, ink);
        }
    }

    private void rgb(String operator, Style.Ink colour) throws IOException {
        operator(operator, part(colour.red), part(colour.green), part(colour.blue));
    }

    private void tag(Node node) throws IOException {
        if (marking == Marking.TAGGED && open == node) {
            return;
        }
        close();
        COSDictionary number = new COSDictionary();
        number.setInt(COSName.MCID, structure.mark(node));
        operator(OperatorName.BEGIN_MARKED_CONTENT_SEQ, COSName.getPDFName(node.tag.type), number);
        marking = Marking.TAGGED;
        open = node;
    }

    private void artifact() throws IOException {
        if (marking == Marking.ARTIFACT) {
            return;
        }
        close();
        operator(OperatorName.BEGIN_MARKED_CONTENT, ARTIFACT);
        marking = Marking.ARTIFACT;
    }

    private void close() throws IOException {
        if (marking != Marking.NONE) {
            operator(OperatorName.END_MARKED_CONTENT);
        }
        marking = Marking.NONE;
        open = null;
    }

    private static COSFloat number(float value) {
        return new COSFloat(Math.round(value * HUNDREDTHS) / HUNDREDTHS);
    }

    /** Of a colour, 0 to 255, as PDF counts it: 0 to 1. */
    private static COSFloat part(int value) {
        return new COSFloat(Math.round(value / 255f * 1000) / 1000f);
    }

    private void operator(String name, Object... operands) throws IOException {
        for (Object operand : operands) {
            out.writeTokens(operand);
        }
        out.writeTokens(Operator.getOperator(name));
    }
}
