package kita.app.recompute;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The text of the QR code in a photo or a scan of a page (PNG, JPEG); how the page lies in it does not matter. */
final class CodePicture {

    /** A telephone of today takes 12 to 50 million; a picture that says more of itself is not unpacked. Our own choice. */
    static final long MOST_PIXELS = 60_000_000;

    /**
     * Longest sides in pixels at which the code is looked for. A page of A4 at 300 dots an inch has 3,508; in a small
     * picture noise disappears.
     */
    private static final List<Integer> SIDES = List.of(3_600, 2_600, 2_000, 1_000);

    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private CodePicture() {}

    /** Whether the bytes begin as a PNG or a JPEG does. */
    static boolean isPicture(byte[] file) {
        return file.length > 8
                && ((file[0] & 0xff) == 0x89 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G'
                        || (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8 && (file[2] & 0xff) == 0xff);
    }

    /** Refused with {@link CannotRecompute} if it is broken, has more than 60 million pixels, or shows no code. */
    static String text(byte[] picture) throws CannotRecompute {
        return text(unpacked(picture))
                .orElseThrow(() -> new CannotRecompute(
                        "In dem Bild ist kein QR-Code zu lesen. Bitte noch einmal aufnehmen: gerade von oben, der Code scharf, ohne"
                                + " Schatten und mit etwas weißem Rand."));
    }

    /** Empty if no code is found. */
    static Optional<String> text(BufferedImage picture) {
        for (int side : SIDES) {
            LuminanceSource grey = grey(picture, side);
            BinaryBitmap uneven = new BinaryBitmap(new HybridBinarizer(grey));
            Optional<String> text = first(() -> one(uneven))
                    .or(() -> first(() -> new QRCodeMultiReader().decodeMultiple(uneven, HINTS)))
                    .or(() -> first(() -> one(new BinaryBitmap(new GlobalHistogramBinarizer(grey)))));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private interface Look {
        Result[] at() throws ReaderException;
    }

    private static Result[] one(BinaryBitmap seen) throws ReaderException {
        return new Result[] {new QRCodeReader().decode(seen, HINTS)};
    }

    private static Optional<String> first(Look look) {
        try {
            Result[] seen = look.at();
            return seen.length == 0 ? Optional.empty() : Optional.of(seen[0].getText());
        } catch (ReaderException | RuntimeException none) {
            // Perhaps in another size, or with other borders between dark and light.
            return Optional.empty();
        }
    }

    private static BufferedImage unpacked(byte[] picture) throws CannotRecompute {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw broken();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new CannotRecompute(
                            "Das Bild hat mehr als 60 Millionen Bildpunkte. Bitte kleiner aufnehmen; für"
                                    + " eine ganze Seite genügen 2.500 mal 3.500.");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            throw broken();
        }
    }

    private static CannotRecompute broken() {
        return new CannotRecompute("Das Bild ist beschädigt. Bitte noch einmal als PNG oder JPEG speichern.");
    }

    /** Not larger than it is. */
    private static LuminanceSource grey(BufferedImage picture, int side) {
        double scale = Math.min(1, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        // What is transparent in a PNG is paper.
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        return new PlanarYUVLuminanceSource(pixels, width, height, 0, 0, width, height, false);
    }
}
