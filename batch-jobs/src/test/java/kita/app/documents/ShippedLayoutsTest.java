package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import kita.billing.export.PostingRecord;
import kita.billing.export.layout.FilePart;
import kita.billing.export.layout.Layout;
import kita.billing.export.layout.LayoutTrial;
import kita.billing.export.layout.RecordFiles;
import kita.billing.export.layout.RecordRefusedException;
import kita.billing.ledger.Product;
import kita.billing.ledger.ProductAccount;
import kita.billing.ledger.Reason;
import kita.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedLayoutsTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<String, String> TOLD =
            Map.of("berater", "1001", "mandant", "7", "herkunft", "KITA Übungsstadt");

    @ParameterizedTest
    @CsvSource({"csv, postings.csv", "infoma-newsystem, postings-infoma.txt", "datev-extf, EXTF_Buchungsstapel.csv"})
    void every_layout_gives_its_golden_file_in_every_locale_and_time_zone(String key, String file) throws IOException {
        Layout layout = ShippedLayouts.named(key);
        assertThat(layout.fileName()).isEqualTo(file);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            byte[] written = FinanceRun.usual().settings(TOLD).written(layout);
            assertThat(written).isEqualTo(golden(file));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest // R13
    @ValueSource(strings = {"=1+1", "+49 391", "-x", "@SUM", "\tx", "\rx", "'x", "a\"b;c"})
    void no_text_of_the_csv_opens_as_a_formula_and_every_text_comes_back(String text) throws IOException {
        FinanceRun run = new FinanceRun().posting(Reason.CHARGE, "1", text, Product.KRIPPE);
        String file = new String(run.written(ShippedLayouts.named("csv")), StandardCharsets.UTF_8);
        String cell = file.substring(file.indexOf("\"Krippe\";\"") + 10, file.indexOf("\";1,00;"));
        assertThat("=+-@\t\r").doesNotContain(cell.substring(0, 1));
        String read = cell.replace("\"\"", "\"");
        assertThat(read.startsWith("'") ? read.substring(1) : read).isEqualTo(text);
    }

    @ParameterizedTest // R13
    @ValueSource(strings = {"=1+1", "+49 391", "-x", "@SUM", "\tx", "\rx", "a|b"})
    void a_file_that_would_carry_a_formula_to_a_system_without_apostrophes_is_not_written(String text) {
        FinanceRun run = new FinanceRun()
                .posting(Reason.CHARGE, "1", text, Product.KRIPPE)
                .settings(TOLD);
        assertThatThrownBy(() -> run.written(ShippedLayouts.named("infoma-newsystem")))
                .isInstanceOf(RecordRefusedException.class)
                .hasMessageContaining("„Gegenkonto“ des Belegs 1")
                .hasMessageNotContaining(text);
    }

    @Test
    void a_letter_unknown_to_windows_1252_is_written_in_latin_and_never_as_a_question_mark() throws IOException {
        FinanceRun run = FinanceRun.usual().settings(Map.of("herkunft", "Şule Łódź Müßig O\u0308"));
        String file = new String(run.written(ShippedLayouts.named("infoma-newsystem")), WINDOWS);
        assertThat(file).startsWith("0|Sule Lódz Müßig Ö|").doesNotContain("?");
    }

    @Test
    void a_text_in_another_script_is_refused_by_the_name_of_its_field() {
        FinanceRun run = FinanceRun.usual().settings(Map.of("herkunft", "Київ"));
        assertThatThrownBy(() -> run.written(ShippedLayouts.named("infoma-newsystem")))
                .isInstanceOf(RecordRefusedException.class)
                .hasMessageContaining("„Herkunft“ in Kopf oder Fuß")
                .hasMessageNotContaining("Київ");
    }

    @Test
    void datev_takes_no_accounts_with_dots_and_says_so_before_anything_is_written() throws IOException {
        Layout datev = ShippedLayouts.named("datev-extf");
        FinanceRun dots = new FinanceRun().posting(Reason.CHARGE, "1", "36501.4321001", Product.KRIPPE);
        assertThatThrownBy(() -> dots.settings(TOLD).written(datev))
                .isInstanceOf(RecordRefusedException.class)
                .hasMessageContaining("„Gegenkonto“ des Belegs 1")
                .hasMessageContaining("Ziffern");
        SortedMap<Product, Set<ProductAccount>> accounts = new TreeMap<>(Map.of(
                Product.KRIPPE, Set.of(new ProductAccount("36501.4321001")),
                Product.HORT, Set.of(new ProductAccount("0432103"))));
        assertThat(LayoutTrial.findings(datev, dots.settings(TOLD).facts(), accounts))
                .containsExactly("Das Feld „Gegenkonto“ bei Krippe (Produktkonto „36501.4321001“) besteht nicht aus 1"
                        + " bis 9 Ziffern.");
        assertThat(LayoutTrial.findings(datev, dots.settings(Map.of()).facts(), new TreeMap<>()))
                .containsExactly(
                        "Das Feld „Beraternummer“ in Kopf oder Fuß braucht die Angabe „berater“ unter"
                                + " finance.settings.",
                        "Das Feld „Mandantennummer“ in Kopf oder Fuß braucht die Angabe „mandant“ unter"
                                + " finance.settings.");
    }

    @Test
    void more_entries_than_the_finance_system_takes_at_once_go_into_several_whole_files() throws Exception {
        Layout datev = ShippedLayouts.named("datev-extf");
        assertThat(datev.mostItems()).isEqualTo(99_999);
        String two = Files.readString(Path.of("..", "sample-data", "layouts", "infoma-newsystem.yaml"))
                .replace("settings: [herkunft]", "mostItems: 3\nsettings: [herkunft]");
        Layout layout = LayoutReader.read("infoma.yaml", two);
        Map<String, ByteArrayOutputStream> files = new TreeMap<>();
        FinanceRun run = FinanceRun.usual().settings(TOLD);
        FilePart.Cut cut = new FilePart.Cut(layout);
        run.postings().forEach(posting -> cut.add(posting.entry().amount()));
        try (RecordFiles writer = new RecordFiles(layout, run.facts(), cut.parts(), name -> {
            files.put(name, new ByteArrayOutputStream());
            return files.get(name);
        })) {
            for (PostingRecord posting : run.postings()) {
                writer.add(posting);
            }
            writer.finish();
        }
        assertThat(files.keySet()).containsExactly("postings-infoma-2.txt", "postings-infoma.txt");
        assertThat(files.get("postings-infoma.txt").toString(WINDOWS).lines())
                .hasSize(5)
                .endsWith("9|3|-1144.51");
        assertThat(files.get("postings-infoma-2.txt").toString(WINDOWS).lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("0|KITA Übungsstadt|");
        assertThat(files.get("postings-infoma-2.txt").toString(WINDOWS).lines()).endsWith("9|1|77.40");
        List<FilePart> wrong = List.of(new FilePart(3, Money.ZERO), new FilePart(1, Money.ZERO));
        assertThatThrownBy(() -> new RecordFiles(layout, run.facts(), wrong, name -> OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void datev_has_31_fields_in_the_head_and_125_in_every_other_line() throws IOException {
        byte[] written = FinanceRun.usual().settings(TOLD).written(ShippedLayouts.named("datev-extf"));
        List<String> lines = new String(written, WINDOWS).lines().toList();
        assertThat(lines.get(0).split(";", -1)).hasSize(31);
        assertThat(lines.subList(1, lines.size()))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.split(";", -1)).hasSize(125));
    }

    @Test
    void the_layouts_in_the_folder_are_all_on_offer() throws IOException {
        try (var files = Files.list(Path.of("..", "sample-data", "layouts"))) {
            assertThat(files.map(path -> path.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .sorted())
                    .containsExactlyElementsOf(ShippedLayouts.keys().stream()
                            .map(key -> key + ".yaml")
                            .toList());
        }
    }

    private static byte[] golden(String file) throws IOException {
        try (InputStream golden = ShippedLayoutsTest.class.getResourceAsStream("/layouts-golden/" + file)) {
            return golden == null ? new byte[0] : golden.readAllBytes();
        }
    }
}
