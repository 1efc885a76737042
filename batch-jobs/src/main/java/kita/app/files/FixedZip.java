package kita.app.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A ZIP file (such as a workbook) without the time at which it was packed. */
final class FixedZip {

    /**
     * A local time, so that no time zone enters. Not the very first that the format knows: for that one Java adds a
     * field with a time in UTC, computed by the zone of the machine.
     */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private FixedZip() {}

    /** The same entries in the same order, all with the same time. */
    static void copy(Path source, OutputStream out) throws IOException {
        try (ZipFile from = new ZipFile(source.toFile())) {
            ZipOutputStream to = new ZipOutputStream(out);
            Enumeration<? extends ZipEntry> entries = from.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                to.putNextEntry(copy);
                try (InputStream content = from.getInputStream(entry)) {
                    content.transferTo(to);
                }
                to.closeEntry();
            }
            to.finish();
        }
    }
}
