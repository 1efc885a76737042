package kita.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Saves a workbook without the clock and the user in it, so that equal contents make equal files. */
final class PlainZip {

    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(2026, 3, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String FIXED_PROPERTIES = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<cp:coreProperties"
            + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-03-01T00:00:00Z</dcterms:created>"
            + "</cp:coreProperties>";

    private PlainZip() {}

    static void save(SXSSFWorkbook book, Path file) throws IOException {
        Path raw = Files.createTempFile(file.toAbsolutePath().getParent(), "raw", ".tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw))) {
                book.write(out);
            }
            try (ZipFile in = new ZipFile(raw.toFile());
                    ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                copy(in, out);
            }
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    private static void copy(ZipFile in, ZipOutputStream out) throws IOException {
        for (ZipEntry entry : Collections.list(in.entries())) {
            ZipEntry plain = new ZipEntry(entry.getName());
            plain.setTimeLocal(FIXED_TIME);
            out.putNextEntry(plain);
            if (entry.getName().equals(PROPERTIES)) {
                out.write(FIXED_PROPERTIES.getBytes(StandardCharsets.UTF_8));
            } else {
                try (InputStream content = in.getInputStream(entry)) {
                    content.transferTo(out);
                }
            }
            out.closeEntry();
        }
    }
}
