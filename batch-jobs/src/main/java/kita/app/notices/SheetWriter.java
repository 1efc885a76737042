package kita.app.notices;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/** Writes the marks of one sheet as a content stream. */
final class SheetWriter {

    private final PDPageContentStream stream;
    private final StructureTree structure;
    private final PDFont regular;
    private final PDFont bold;
    private Node open;
    private Marking marking = Marking.NONE;

    private enum Marking {
        NONE,
        TAGGED,
        ARTIFACT
    }

    SheetWriter(PDDocument document, PDPage page, StructureTree structure, PDFont regular, PDFont bold)
            throws IOException {
        this.stream = new PDPageContentStream(document, page);
        this.structure = structure;
        this.regular = regular;
        this.bold = bold;
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
        stream.beginText();
        stream.setFont(style.weight() == Style.Weight.BOLD ? bold : regular, style.size());
        colour(style.ink());
        stream.newLineAtOffset(text.x(), Paper.HEIGHT - text.baseline());
        stream.showText(text.text());
        stream.endText();
    }

    /** In modules as units, so that every number is short. */
    private void write(Mark.Symbol mark) throws IOException {
        QrSymbol symbol = mark.symbol();
        float side = symbol.side();
        float bottom = Paper.HEIGHT - mark.y() - side;
        tag(mark.node());
        structure.place(mark.node(), new PDRectangle(mark.x(), bottom, side, side));
        stream.saveGraphicsState();
        stream.transform(new Matrix(QrSymbol.MODULE, 0, 0, QrSymbol.MODULE, mark.x(), bottom));
        colour(Style.Ink.BLACK);
        for (QrSymbol.Dark dark : symbol.dark()) {
            stream.addRect(dark.column(), symbol.modules() - dark.row() - dark.height(), dark.width(), dark.height());
        }
        // All at once: rectangles that are filled one by one show hairlines between them on a screen.
        stream.fill();
        stream.restoreGraphicsState();
    }

    private void write(Mark.Line line) throws IOException {
        artifact();
        stream.setLineWidth(line.width());
        stream.setStrokingColor(line.ink().red / 255f, line.ink().green / 255f, line.ink().blue / 255f);
        stream.moveTo(line.x1(), Paper.HEIGHT - line.y1());
        stream.lineTo(line.x2(), Paper.HEIGHT - line.y2());
        stream.stroke();
    }

    private void colour(Style.Ink ink) throws IOException {
        stream.setNonStrokingColor(ink.red / 255f, ink.green / 255f, ink.blue / 255f);
    }

    private void tag(Node node) throws IOException {
        if (marking == Marking.TAGGED && open == node) {
            return;
        }
        close();
        stream.beginMarkedContent(COSName.getPDFName(node.tag.type), structure.mark(node));
        marking = Marking.TAGGED;
        open = node;
    }

    private void artifact() throws IOException {
        if (marking == Marking.ARTIFACT) {
            return;
        }
        close();
        stream.beginMarkedContent(COSName.getPDFName("Artifact"));
        marking = Marking.ARTIFACT;
    }

    private void close() throws IOException {
        if (marking != Marking.NONE) {
            stream.endMarkedContent();
        }
        marking = Marking.NONE;
        open = null;
    }
}
