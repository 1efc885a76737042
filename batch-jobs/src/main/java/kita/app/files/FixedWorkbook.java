package kita.app.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a workbook so that equal content gives equal bytes: the day of what it is about stands for the moment of
 * writing, which would differ between two equal runs.
 */
public final class FixedWorkbook {

    /** For workbooks about no day: the first that the ZIP format knows, which nobody takes for the day of writing. */
    private static final LocalDate NO_DAY = LocalDate.of(1980, 1, 1);

    private final SXSSFWorkbook workbook;

    private FixedWorkbook(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        properties().setCreator("kita");
        asOf(NO_DAY);
    }

    public static FixedWorkbook of(SXSSFWorkbook workbook) {
        return new FixedWorkbook(workbook);
    }

    public FixedWorkbook asOf(LocalDate day) {
        Optional<Date> moment =
                Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties().setCreated(moment);
        properties().setModified(moment);
        return this;
    }

    public FixedWorkbook titled(String title) {
        properties().setTitle(title);
        return this;
    }

    public void write(OutputStream out) throws IOException {
        Path packed = Files.createTempFile("kita", ".xlsx");
        try {
            try (OutputStream file = Files.newOutputStream(packed)) {
                workbook.write(file);
            }
            FixedZip.copy(packed, out);
        } finally {
            Files.deleteIfExists(packed);
        }
    }

    private CoreProperties properties() {
        return workbook.getXSSFWorkbook().getProperties().getCoreProperties();
    }
}
