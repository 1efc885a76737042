package kita.app.notices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** How tightly files are packed: always alike, or they would have other bytes than were issued. */
final class Packing {

    private static final int USUAL = 48 * 1024;

    private Packing() {}

    /**
     * To be called before anything is drawn. A third of all work was packing at zlib's level 6; level 4 takes less and has 1 % more
     * room. The library knows no other way to say so.
     */
    static void prepare() {
        System.setProperty(Filter.SYSPROP_DEFLATELEVEL, "4");
    }

    static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
        document.save(bytes, CompressParameters.DEFAULT_COMPRESSION);
        return bytes.toByteArray();
    }
}
