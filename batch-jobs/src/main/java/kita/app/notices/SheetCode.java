package kita.app.notices;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/**
 * The symbol by which an inserting machine reads what a sheet is: number of the letter; which page; of how many. Data
 * Matrix with error correction ECC 200 (ISO/IEC 16022). It says nothing about a person.
 */
final class SheetCode {

    /** As a laser printer draws it sharply and a camera in a running machine still reads it. */
    static final float MODULE = Paper.mm(0.5f);

    private SheetCode() {}

    /** Such as ELB-2026-000123;1;2. */
    static String text(String label, int page, int pages) {
        return label + ";" + page + ";" + pages;
    }

    /** In modules: 18, which is 9 mm, up to six digits of the serial. */
    static BitMatrix symbol(String text) {
        return new DataMatrixWriter()
                .encode(
                        text,
                        BarcodeFormat.DATA_MATRIX,
                        0,
                        0,
                        Map.of(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE));
    }

    /** Into the left margin, over what is there; decoration to a screen reader. */
    static void draw(PDDocument document, PDPage page, String text) throws IOException {
        BitMatrix symbol = symbol(text);
        try (PDPageContentStream stream = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            stream.beginMarkedContent(COSName.getPDFName("Artifact"));
            stream.setNonStrokingColor(0f, 0f, 0f);
            for (int row = 0; row < symbol.getHeight(); row++) {
                row(stream, symbol, row);
            }
            // All at once: rows that are filled one by one show hairlines between them on a screen.
            stream.fill();
            stream.endMarkedContent();
        }
    }

    /** Dark neighbours are one rectangle. */
    private static void row(PDPageContentStream stream, BitMatrix symbol, int row) throws IOException {
        float bottom = Paper.HEIGHT - Paper.CODE_TOP - (row + 1) * MODULE;
        int column = 0;
        while (column < symbol.getWidth()) {
            int first = column;
            while (column < symbol.getWidth() && symbol.get(column, row)) {
                column++;
            }
            if (column > first) {
                stream.addRect(Paper.CODE_LEFT + first * MODULE, bottom, (column - first) * MODULE, MODULE);
            }
            column++;
        }
    }
}
