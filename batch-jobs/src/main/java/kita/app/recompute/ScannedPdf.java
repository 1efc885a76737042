package kita.app.recompute;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** The text of the QR code on a page of a PDF file that a scanner made of paper. */
final class ScannedPdf {

    /** A notice has a few. */
    private static final int MOST_PAGES = 20;

    private static final float DPI = 200;

    /** Of the drawn page, so that one that claims to be a wall chart fills no memory. */
    private static final float LONGEST_SIDE = 4_000;

    private ScannedPdf() {}

    /** Empty if there is no code on the first 20 pages, or the file cannot be drawn. */
    static Optional<String> text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer camera = new Camera(document);
            for (int page = 0; page < Math.min(MOST_PAGES, document.getNumberOfPages()); page++) {
                Optional<String> text = CodePicture.text(
                        camera.renderImage(page, scale(document.getPage(page).getCropBox()), ImageType.GRAY));
                if (text.isPresent()) {
                    return text;
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static float scale(PDRectangle page) {
        return Math.min(DPI / 72, LONGEST_SIDE / Math.max(page.getWidth(), page.getHeight()));
    }

    /** Leaves pictures unpacked that would fill the memory. */
    private static final class Camera extends PDFRenderer {

        Camera(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                public void drawImage(PDImage image) throws IOException {
                    if ((long) image.getWidth() * image.getHeight() <= CodePicture.MOST_PIXELS) {
                        super.drawImage(image);
                    }
                }
            };
        }
    }
}
