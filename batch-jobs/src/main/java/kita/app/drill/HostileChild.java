package kita.app.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import kita.app.intake.CsvSheet;
import kita.app.intake.FileRefusedException;
import kita.app.intake.SheetKind;
import kita.app.intake.SheetRow;
import kita.app.intake.SheetSource;
import kita.app.intake.XlsxFile;

/** A program with little memory that reads one hostile file after the other and says what came of it. */
final class HostileChild {

    private HostileChild() {}

    /** Reads names from its input; answers outcome, milliseconds and message, parted by tabs. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String name = names.readLine(); name != null; name = names.readLine()) {
            long begun = System.nanoTime();
            String outcome = outcome(Path.of(name));
            System.out.println("= " + (System.nanoTime() - begun) / 1_000_000 + "\t" + outcome.replace('\n', ' '));
        }
    }

    private static String outcome(Path file) {
        try {
            return rows(file);
        } catch (FileRefusedException refused) {
            return HostileFiles.Expected.REFUSED + "\t" + refused.getMessage();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
            return "FAILED\t" + thrown.getClass().getName();
        }
    }

    private static String rows(Path file) {
        SheetKind kind = SheetKind.PROVIDERS;
        if (file.toString().endsWith(".csv")) {
            try (SheetSource sheet = new CsvSheet(file, kind.sheet(), kind.headers(), kind.optionalHeaders())) {
                return rows(kind, sheet);
            }
        }
        try (XlsxFile book = new XlsxFile(file);
                SheetSource sheet = book.sheet(kind.sheet(), kind.headers(), kind.optionalHeaders())) {
            return rows(kind, sheet);
        }
    }

    private static String rows(SheetKind kind, SheetSource sheet) {
        String broken = "";
        for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
            int line = row.get().line();
            if (kind.read(row.get()) instanceof SheetKind.Reading.Broken found && broken.isEmpty()) {
                SheetRow.RowProblem problem = found.problems().get(0);
                broken = "Zeile " + line + ", Spalte „" + problem.column() + "“: " + problem.reason();
            }
        }
        return broken.isEmpty() ? HostileFiles.Expected.READ + "\t" : HostileFiles.Expected.BROKEN_ROW + "\t" + broken;
    }
}
