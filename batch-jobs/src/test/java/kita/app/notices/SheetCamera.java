package kita.app.notices;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What a camera over the left margin of a printed sheet reads, between the first fold and the punch mark. */
public final class SheetCamera {

    private final PDFRenderer sheets;
    private final int dpi;

    public SheetCamera(PDDocument file, int dpi) {
        this.sheets = new PDFRenderer(file);
        this.dpi = dpi;
    }

    /**
     * @param page from 1
     * @throws ReaderException if there is no Data Matrix
     */
    public String read(int page) throws IOException, ReaderException {
        BufferedImage sheet = sheets.renderImageWithDPI(page - 1, dpi, ImageType.RGB);
        int top = dots(Paper.FOLD_1 + 2);
        int width = dots(Paper.LEFT - 1);
        int height = dots(Paper.PUNCH - 2) - top;
        int[] pixels = sheet.getRGB(0, top, width, height, null, 0, width);
        BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new DataMatrixReader()
                .decode(seen, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private int dots(float points) {
        return Math.round(points / 72 * dpi);
    }
}
