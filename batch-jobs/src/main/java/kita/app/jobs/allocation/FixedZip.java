package kita.app.jobs.allocation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a workbook again with one fixed time at every entry, so that equal workbooks have equal bytes. */
final class FixedZip {

    private static final LocalDateTime EPOCH_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FixedZip() {}

    static byte[] repacked(byte[] zip) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(EPOCH_OF_ZIP);
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A workbook in memory could not be packed again", impossible);
        }
        return bytes.toByteArray();
    }
}
