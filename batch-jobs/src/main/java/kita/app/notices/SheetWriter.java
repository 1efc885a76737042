package kita.app.notices;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

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
