package kita.app.jobs.intake;

import java.nio.file.Path;
import kita.app.intake.CsvSheet;
import kita.app.intake.SheetKind;
import kita.app.intake.SheetRow;
import kita.app.intake.SheetSource;
import kita.app.intake.XlsxFile;

/** Where a sheet stands: in a workbook, or as a CSV file of its own. */
record SheetFile(SheetKind kind, Path path) {

    SheetSource open() {
        if (path.getFileName().toString().endsWith(".csv")) {
            return new CsvSheet(path, kind.sheet(), kind.headers(), kind.optionalHeaders());
        }
        XlsxFile workbook = new XlsxFile(path);
        try {
            return new InWorkbook(workbook, workbook.sheet(kind.sheet(), kind.headers(), kind.optionalHeaders()));
        } catch (RuntimeException refused) {
            workbook.close();
            throw refused;
        }
    }

    String fileName() {
        return path.getFileName().toString();
    }

    private record InWorkbook(XlsxFile workbook, SheetSource rows) implements SheetSource {
        @Override
        public java.util.Optional<SheetRow> next() {
            return rows.next();
        }

        @Override
        public void close() {
            rows.close();
            workbook.close();
        }
    }
}
