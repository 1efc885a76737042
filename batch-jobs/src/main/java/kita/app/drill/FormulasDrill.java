package kita.app.drill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kita.app.bench.BenchFacts;
import kita.app.intake.ErrorWorkbook;
import kita.app.intake.RowError;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.billing.BillingRuns;
import kita.app.jobs.billing.Drafts;
import kita.app.jobs.money.DunningDesk;
import kita.app.jobs.money.DunningWorkbook;
import kita.app.store.documents.DocumentStore;
import kita.app.store.documents.DocumentStore.Kind;
import kita.app.tenant.TenantTransactions;
import kita.app.throwaway.Scratch;
import kita.app.throwaway.Stage;
import kita.billing.run.BillingRun;
import kita.registry.TenantId;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R13. All people of a town get names that a spreadsheet program would take for a formula. Then every table that leaves the
 * house is written and read again: no cell may compute, and each name must be what it was.
 */
final class FormulasDrill implements Drill {

    private static final List<String> STARTS = List.of(
            "=1+1", "=cmd|'/C calc'!A0", "+49 170", "-Meier", "@SUM(A1)", "\t=2", "\r=3", "=HYPERLINK(\"http://x\")");

    private static final String FORMULA_STARTS = "=+-@\t\r";
    /** Layout of the finance system to the settings that it needs. */
    private static final Map<String, String> LAYOUTS = Map.of(
            "csv", "", "infoma-newsystem", "{ herkunft: KITA }", "datev-extf", "{ berater: '1001', mandant: '7' }");

    @Override
    public String name() {
        return "formulas";
    }

    @Override
    public String number() {
        return "R13";
    }

    @Override
    public String proves() {
        return "Namen, die wie Formeln beginnen, werden in keiner Tabelle, die das Haus verlässt, ausgerechnet und kommen"
                + " unverändert an.";
    }

    @Override
    public int fullCount() {
        return 400;
    }

    @Override
    public String counted() {
        return "Familien mit bösartigen Namen";
    }

    @Override
    public void run(DrillOrder order, DrillLog log) throws Exception {
        try (Scratch scratch = new Scratch();
                Stage stage = Stage.open(scratch.folder("home"))) {
            Path out = scratch.folder("out");
            int accepted = 0;
            Set<String> expected = new TreeSet<>(STARTS);
            for (String layout : new TreeSet<>(LAYOUTS.keySet())) {
                accepted = Math.max(accepted, town(stage, layout, order.count(), out.resolve(layout), log));
                expected.addAll(names(stage, new TenantId("uebung-" + layout)));
            }
            errors(out.resolve("errors.xlsx"));
            Reading reading = new Reading(log, expected);
            try (Stream<Path> files = Files.walk(out)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    reading.read(file);
                }
            }
            log.require(reading.names > 0, "Kein bösartiger Name kam in einer Tabelle vor.");
            log.figure("starts", "Anfänge von Namen, die die Datenbank annimmt", accepted);
            log.figure("files", "geschriebene Tabellen (XLSX und CSV)", reading.files);
            log.figure("cells", "Zellen", reading.cells);
            log.figure("hostileCells", "davon mit bösartigem Text, unverändert zurückgelesen", reading.names);
            log.figure("formulas", "Zellen, die rechnen würden", reading.formulas);
        }
    }

    /** Answers how many of the starts the database takes into a name at all. */
    private static int town(Stage stage, String layout, int families, Path out, DrillLog log) throws Exception {
        TenantId town = new TenantId("uebung-" + layout);
        stage.bean(BenchFacts.class).found(town, Math.max(12, families * 3 / 2));
        TenantTransactions transactions = stage.bean(TenantTransactions.class);
        Set<String> accepted = new LinkedHashSet<>();
        for (int i = 0; i < STARTS.size(); i++) {
            try {
                rename(stage, town, STARTS.get(i), i);
                accepted.add(STARTS.get(i));
            } catch (RuntimeException refused) {
                log.say("Namen mit " + (int) STARTS.get(i).charAt(0) + " nimmt die Datenbank nicht an.");
            }
        }
        transactions.run(town, () -> {
            DocumentStore documents = stage.bean(DocumentStore.class);
            String settings = documents.text(Kind.MUNICIPALITY).orElseThrow();
            if (!LAYOUTS.get(layout).isEmpty()) {
                // DATEV takes accounts of nine digits at most.
                documents.keep(
                        Kind.MUNICIPALITY,
                        settings.replace("36501.", "") + "finance: { layout: " + layout + ", settings: "
                                + LAYOUTS.get(layout) + " }\n");
            }
        });
        stage.bean(Assessments.class).assess(town, MonthWork.FIRST);
        MonthWork work = new MonthWork(stage);
        BillingRun run = work.release(work.prepare(town, MonthWork.FIRST));
        stage.bean(Drafts.class).write(run.id(), Files.createDirectories(out));
        stage.bean(BillingRuns.class).export(run.id(), out.resolve("billing"));
        ByteArrayOutputStream dunning = new ByteArrayOutputStream();
        DunningWorkbook.write(
                stage.bean(DunningDesk.class)
                        .propose(town, MonthWork.FIRST.firstDay().plusYears(1), 0),
                MonthWork.FIRST.firstDay().plusYears(1),
                dunning);
        Files.write(out.resolve("dunning.xlsx"), dunning.toByteArray());
        return accepted.size();
    }

    /** As they stand in the ledger. */
    private static List<String> names(Stage stage, TenantId town) {
        return stage.bean(TenantTransactions.class)
                .call(
                        town,
                        () -> stage.bean(JdbcClient.class)
                                .sql("SELECT DISTINCT payer_name FROM kita.collection")
                                .query(String.class)
                                .list());
    }

    private static void rename(Stage stage, TenantId town, String start, int number) {
        JdbcClient jdbc = stage.bean(JdbcClient.class);
        stage.bean(TenantTransactions.class).run(town, () -> {
            for (String name :
                    List.of("guardian.family_name", "guardian.given_name", "child.given_name", "child.family_name")) {
                String table = name.substring(0, name.indexOf('.'));
                String column = name.substring(name.indexOf('.') + 1);
                jdbc.sql("UPDATE kita." + table + " SET " + column + " = ? || ' ' || " + table
                                + "_id WHERE abs(hashtext(" + table + "_id)) % ? = ?")
                        .params(start, STARTS.size(), number)
                        .update();
            }
        });
    }

    private static void errors(Path file) throws IOException {
        List<RowError> errors = new ArrayList<>();
        for (String start : STARTS) {
            errors.add(new RowError("Kitas.csv", "Kitas", 2, "Name", start, "Übung", "keine"));
        }
        ErrorWorkbook.write(file, errors, List.of());
    }

    /** Reads what was written, as the program of whoever opens it would. */
    private static final class Reading {

        private final DrillLog log;
        private int files;
        private final Set<String> expected;
        private long cells;
        private long names;
        private long formulas;

        Reading(DrillLog log, Set<String> expected) {
            this.log = log;
            this.expected = expected;
        }

        void read(Path file) throws IOException {
            String name = file.getFileName().toString();
            if (name.endsWith(".xlsx")) {
                files++;
                try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
                    for (Sheet sheet : book) {
                        for (Row row : sheet) {
                            row.forEach(cell -> cell(name, cell));
                        }
                    }
                }
            } else if (name.endsWith(".csv")) {
                files++;
                csv(file);
            }
        }

        private void cell(String file, Cell cell) {
            cells++;
            if (cell.getCellType() == CellType.FORMULA) {
                formulas++;
                log.shortfall(file + " " + cell.getAddress() + " rechnet.");
            } else if (cell.getCellType() == CellType.STRING && isHostile(cell.getStringCellValue())) {
                names++;
                log.require(
                        expected.contains(cell.getStringCellValue()),
                        file + " " + cell.getAddress() + " ist nicht, was geschrieben wurde.");
            }
        }

        private void csv(Path file) throws IOException {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            try (CSVParser parser =
                    CSVFormat.RFC4180.builder().setDelimiter(';').get().parse(new java.io.StringReader(text))) {
                for (CSVRecord row : parser) {
                    row.forEach(value -> field(file, value));
                }
            }
        }

        /** A number may begin with a minus and stays one. */
        private void field(Path file, String value) {
            cells++;
            boolean number = value.matches("[+-]?[0-9.,]+");
            if (!number && !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0) {
                formulas++;
                log.shortfall(file.getFileName() + ": ein Feld beginnt mit Zeichen " + (int) value.charAt(0) + ".");
            }
            names += value.startsWith("'") && isHostile(value.substring(1)) ? 1 : 0;
        }

        private static boolean isHostile(String text) {
            return STARTS.stream().anyMatch(text::contains);
        }
    }
}
