package kita.app.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kita.app.bank.BankFileRefused;
import kita.app.bank.CamtReader;
import kita.app.bench.BenchNotices;
import kita.app.documents.CriteriaReader;
import kita.app.documents.DocumentRefused;
import kita.app.documents.LayoutReader;
import kita.app.documents.MunicipalityReader;
import kita.app.documents.TariffReader;
import kita.app.intake.CsvSheet;
import kita.app.intake.FileRefusedException;
import kita.app.intake.SheetKind;
import kita.app.intake.SheetRow;
import kita.app.intake.SheetSource;
import kita.app.intake.XlsxFile;
import kita.app.notices.NoticeFonts;
import kita.app.notices.NoticePrinter;
import kita.app.recompute.AttachedComputation;
import kita.app.recompute.CannotRecompute;
import kita.app.recompute.CodeText;
import kita.app.recompute.ComputationFile;
import kita.app.recompute.Recheck;
import kita.app.recompute.RecomputePage;
import kita.billing.notice.NoticeContent;
import kita.sample.SampleTown;

/**
 * One parser that reads what comes from outside, and whole files to be damaged for it.
 *
 * @param share of all inputs, in percent; cheap parsers get more
 */
record FiredAt(String name, int share, List<byte[]> whole, Parsing parsing) {

    /** Ends normally, or with one of the refusals that the parser's users know, or it has failed. */
    interface Parsing {
        void parse(byte[] input, Path file)
                throws DocumentRefused, BankFileRefused, FileRefusedException, CannotRecompute, IOException;
    }

    /** Whether the parser refused it; any other exception is let through. */
    boolean isRefused(byte[] input, Path file) throws IOException {
        try {
            parsing.parse(input, file);
            return false;
        } catch (DocumentRefused | BankFileRefused | FileRefusedException | CannotRecompute refused) {
            return true;
        }
    }

    byte[] input(Random dice) {
        return Damage.of(whole.get(dice.nextInt(whole.size())), dice);
    }

    static List<FiredAt> all() {
        return List.of(
                new FiredAt("CSV", 34, csvFiles(), FiredAt::csv),
                new FiredAt("XLSX", 12, workbooks(), FiredAt::xlsx),
                new FiredAt("camt", 20, camt(), (input, file) -> CamtReader.read(input)),
                new FiredAt(
                        "municipality.yaml",
                        12,
                        documents("towns/elbstadt/municipality.yaml", "towns/rheinstadt/municipality.yaml"),
                        (input, file) -> MunicipalityReader.read("municipality.yaml", text(input))),
                new FiredAt(
                        "tariff.yaml",
                        4,
                        documents("towns/elbstadt/tariff.yaml", "towns/rheinstadt/tariff.yaml"),
                        (input, file) -> TariffReader.read("tariff.yaml", text(input))),
                new FiredAt(
                        "criteria.yaml",
                        4,
                        documents("towns/elbstadt/criteria.yaml", "towns/rheinstadt/criteria.yaml"),
                        (input, file) -> CriteriaReader.readDocument("criteria.yaml", text(input))),
                new FiredAt(
                        "layout.yaml",
                        8,
                        documents("layouts/csv.yaml", "layouts/infoma-newsystem.yaml", "layouts/datev-extf.yaml"),
                        (input, file) -> LayoutReader.read("layout.yaml", text(input))),
                new FiredAt("berechnung.json", 2, computations(), computing()),
                new FiredAt("QR-Code (Text)", 2, codes(), (input, file) -> CodeText.read(text(input))),
                new FiredAt("Bescheid (PDF)", 2, notices(), (input, file) -> AttachedComputation.in(input)));
    }

    private static List<byte[]> computations() {
        BenchNotices families = new BenchNotices();
        return List.of(3, 4).stream()
                .map(number ->
                        families.notice(number).attachment().orElseThrow().computation())
                .map(json -> json.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static List<byte[]> codes() {
        BenchNotices families = new BenchNotices();
        return List.of(3, 4).stream()
                .map(families::code)
                .map(code -> code.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Against the ordinance that the undamaged files name. */
    private static Parsing computing() {
        try {
            TariffReader.Cases cases = Recheck.readable(new BenchNotices().ordinance());
            return (input, file) -> RecomputePage.of(Recheck.by(ComputationFile.read(text(input)), cases));
        } catch (CannotRecompute ownOrdinance) {
            throw new IllegalStateException(ownOrdinance);
        }
    }

    private static List<byte[]> notices() {
        BenchNotices families = new BenchNotices();
        NoticeContent notice = families.notice(5);
        return List.of(new NoticePrinter(NoticeFonts.load()).print(notice, families.attached(notice)));
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    private static void csv(byte[] input, Path file) throws IOException {
        Files.write(file, input);
        SheetKind kind = SheetKind.values()[Math.floorMod(input.length, SheetKind.values().length)];
        try (SheetSource sheet = new CsvSheet(file, kind.sheet(), kind.headers(), kind.optionalHeaders())) {
            rows(kind, sheet);
        }
        // Of the right kind it comes further.
        for (SheetKind named : SheetKind.values()) {
            if (starts(input, named)) {
                try (SheetSource sheet = new CsvSheet(file, named.sheet(), named.headers(), named.optionalHeaders())) {
                    rows(named, sheet);
                }
            }
        }
    }

    private static boolean starts(byte[] input, SheetKind kind) {
        byte[] header = kind.headers().get(0).getBytes(StandardCharsets.UTF_8);
        return input.length > header.length && Arrays.equals(header, 0, header.length, input, 0, header.length);
    }

    private static void xlsx(byte[] input, Path file) throws IOException {
        Files.write(file, input);
        XlsxFile.sheetNames(file);
        SheetKind kind = SheetKind.PROVIDERS;
        try (XlsxFile workbook = new XlsxFile(file);
                SheetSource sheet = workbook.sheet(kind.sheet(), kind.headers(), kind.optionalHeaders())) {
            rows(kind, sheet);
        }
    }

    private static void rows(SheetKind kind, SheetSource sheet) {
        for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
            kind.read(row.get());
        }
    }

    private static List<byte[]> csvFiles() {
        List<byte[]> files = new ArrayList<>();
        for (SheetKind kind : SheetKind.values()) {
            String header = String.join(";", kind.headers());
            String row = header.replaceAll("[^;]+", "1") + "\n" + header.replaceAll("[^;]+", "2026-08-01") + "\n"
                    + header.replaceAll("[^;]+", "\"Kita, „Süd“\"") + "\n";
            files.add((header + "\n" + row).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** Packed, so that the wrapping breaks, and with damaged parts in a sound wrapping. */
    private static List<byte[]> workbooks() {
        List<byte[]> files = new ArrayList<>();
        String[] rows = {
            "",
            "<row r=\"2\">" + HandmadeWorkbook.inline("A2", "T1") + HandmadeWorkbook.inline("B2", "Haus") + "</row>",
            "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>45000</v></c><c r=\"B2\" t=\"e\"><v>#REF!</v></c></row>",
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99</v></c><c r=\"ZZZ9\" t=\"b\"><v>1</v></c></row>",
            "<row><c/><c r=\"\"><f>1/0</f></c></row>",
        };
        for (String row : rows) {
            files.add(HandmadeWorkbook.withRows(row).bytes(true));
            files.add(HandmadeWorkbook.withRows(row).bytes(false));
        }
        return files;
    }

    private static List<byte[]> camt() {
        CamtFile returned = CamtFile.camt054()
                .returned("R1", "2026-09-20", "E-1", "120.00", "123.00", "AC04")
                .returned("R2", "2026-09-20", "E-2", "80.00", "83.00", "MD06");
        CamtFile statement = CamtFile.camt053()
                .paid("R3", "2026-09-21", "120.00", "Jörg Müßig", "Kassenzeichen 1")
                .collected("R4", "2026-09-15", "1000.00", "B-1", 12);
        return List.of(
                returned.xml().getBytes(StandardCharsets.UTF_8), statement.xml().getBytes(StandardCharsets.UTF_8));
    }

    private static List<byte[]> documents(String... names) {
        List<byte[]> documents = new ArrayList<>();
        for (String name : names) {
            try (InputStream in = SampleTown.class.getResourceAsStream("/" + name)) {
                documents.add(in.readAllBytes());
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
        return documents;
    }
}
