package kita.app.notices;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Draws a page of {@link Html} on A4 as a tagged PDF file (PDF/UA-1, PDF/A-2a), also from right to left; vowel signs of Arabic
 * are left out. Its style names the fonts
 * Liberation Sans and Noto Sans Arabic; a page that does not fit goes on to the next. Equal pages give equal bytes, whatever the
 * machine or the hour. For one thread: the fonts are read once.
 */
public final class PagePrinter {

    private static final float PDF_VERSION = 1.7f;
    private static final float WIDTH_MM = 210;
    private static final float HEIGHT_MM = 297;

    static {
        Packing.prepare();
    }

    private record Face(String family, int weight, TrueTypeFont font) {}

    private final List<Face> faces;

    public PagePrinter() {
        // It tells each step of each page.
        XRLog.setLoggingEnabled(false);
        this.faces = List.of(
                new Face("Liberation Sans", 400, parse(NoticeFonts.workingCopy("LiberationSans-Regular.ttf"))),
                new Face("Liberation Sans", 700, parse(NoticeFonts.workingCopy("LiberationSans-Bold.ttf"))),
                new Face("Noto Sans Arabic", 400, parse(NoticeFonts.arabicCopy("NotoSansArabic-Regular.ttf"))),
                new Face("Noto Sans Arabic", 700, parse(NoticeFonts.arabicCopy("NotoSansArabic-Bold.ttf"))));
    }

    private static TrueTypeFont parse(byte[] font) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(font));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The bytes of the file. */
    public byte[] print(String page, DocumentFacts facts) {
        try (PDDocument document = new PDDocument()) {
            document.setVersion(PDF_VERSION);
            PdfRendererBuilder builder = builder(document).withHtmlContent(page, null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                if (RightToLeft.is(renderer.getDocument())) {
                    RightToLeft.finish(document);
                }
                return finished(document, facts);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private PdfRendererBuilder builder(PDDocument document) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.useDefaultPageSize(WIDTH_MM, HEIGHT_MM, PageSizeUnits.MM);
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(PDF_VERSION);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.addDOMMutator(new RightToLeft());
        for (Face face : faces) {
            builder.useFont(
                    new PDFontSupplier(PDType0Font.load(document, face.font(), true)),
                    face.family(),
                    face.weight(),
                    FontStyle.NORMAL,
                    true);
        }
        return builder;
    }

    /** In place of the time of day and of what the library says of itself. */
    private static byte[] finished(PDDocument document, DocumentFacts facts) throws IOException {
        document.setDocumentInformation(new PDDocumentInformation());
        document.setDocumentId(facts.serial());
        Metadata.write(document, facts, Archival.TEXT_ALONE);
        COSBase colours = Colours.resources().getCOSObject().getItem(COSName.COLORSPACE);
        for (PDPage page : document.getPages()) {
            page.getResources().getCOSObject().setItem(COSName.COLORSPACE, colours);
        }
        return Packing.bytes(document);
    }
}
