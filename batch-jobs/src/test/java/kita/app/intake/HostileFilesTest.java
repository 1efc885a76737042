package kita.app.intake;

import static kita.app.drill.HandmadeWorkbook.inline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.app.drill.HandmadeWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files from outside are not trusted. */
class HostileFilesTest {

    private static final List<String> HEADERS = List.of("Träger-Nr", "Name");

    @TempDir
    Path dir;

    @Test
    void a_plain_workbook_is_read() {
        assertThat(rows(HandmadeWorkbook.withRows(
                        "<row r=\"2\">" + inline("A2", "T1") + inline("B2", "Kinderhaus") + "</row>")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.line()).isEqualTo(2);
                    assertThat(row.cells()).containsEntry("Name", new Cell.Text("Kinderhaus"));
                });
    }

    @Test
    void a_formula_is_not_computed_and_not_believed() {
        String formula = "<row r=\"2\">" + inline("A2", "T1") + "<c r=\"B2\" t=\"str\"><f>HYPERLINK(\"http://x\")</f>"
                + "<v>harmlos</v></c></row>";
        SheetRow row = rows(HandmadeWorkbook.withRows(formula)).get(0);
        assertThat(SheetKind.PROVIDERS.read(row))
                .isInstanceOfSatisfying(
                        SheetKind.Reading.Broken.class,
                        broken -> assertThat(broken.problems().get(0).reason()).contains("Formel"));
    }

    @Test
    void a_document_type_is_refused_before_an_entity_can_grow() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>";
        HandmadeWorkbook book =
                HandmadeWorkbook.withRows("").sheet(bomb, "<row r=\"1\">" + inline("A1", "&b;") + "</row>");
        assertThatThrownBy(() -> rows(book)).isInstanceOf(FileRefusedException.class);
    }

    @Test
    void an_entity_from_a_file_of_this_machine_is_not_fetched() throws Exception {
        Path secret = Files.writeString(dir.resolve("secret.txt"), "geheim");
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>";
        HandmadeWorkbook book = HandmadeWorkbook.withRows("")
                .part(
                        "xl/sharedStrings.xml",
                        outside + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                + "<si><t>&s;</t></si></sst>");
        assertThatThrownBy(() -> rows(book)).isInstanceOf(FileRefusedException.class);
    }

    @Test
    void a_zip_bomb_is_refused() {
        // They shrink to a thousandth, and are more than the memory of the tests holds.
        HandmadeWorkbook book = HandmadeWorkbook.withRows("<row r=\"2\">" + inline("A2", "") + "</row>")
                .swell("xl/worksheets/sheet1.xml", "<t>", 1_100_000_000);
        assertThatThrownBy(() -> rows(book)).isInstanceOf(FileRefusedException.class);
    }

    @Test
    void ten_million_characters_in_a_cell_are_a_broken_cell_and_no_full_memory() {
        StringBuilder text = new StringBuilder();
        java.util.SplittableRandom random = new java.util.SplittableRandom(1);
        while (text.length() < 10_000_000) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        List<SheetRow> rows = rows(HandmadeWorkbook.withRows("<row r=\"2\">" + inline("A2", text.toString()) + "</row>"
                + "<row r=\"3\">" + inline("A3", "T3") + "</row>"));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).cells().get("Träger-Nr"))
                .isInstanceOfSatisfying(
                        Cell.Refused.class, cell -> assertThat(cell.shown()).hasSizeLessThan(100));
        assertThat(rows.get(1).cells()).containsEntry("Träger-Nr", new Cell.Text("T3"));
    }

    @Test
    void macros_are_refused_with_the_file() {
        HandmadeWorkbook book = HandmadeWorkbook.withRows("").part("xl/vbaProject.bin", "code");
        assertThatThrownBy(() -> rows(book))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("Makros");
    }

    @Test
    void links_to_other_workbooks_are_refused_with_the_file() {
        HandmadeWorkbook book = HandmadeWorkbook.withRows("").part("xl/externalLinks/externalLink1.xml", "<x/>");
        assertThatThrownBy(() -> rows(book))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("verweist auf andere Dateien");
    }

    @Test
    void a_file_that_is_no_workbook_is_refused_in_one_sentence() throws Exception {
        Path file = Files.writeString(dir.resolve("kitas.xlsx"), "kein Excel");
        assertThatThrownBy(() -> new XlsxFile(file))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageStartingWith("kitas.xlsx: Die Datei lässt sich nicht als Excel-Datei lesen.");
    }

    @Test
    void a_missing_column_refuses_the_file_and_names_it() {
        HandmadeWorkbook book =
                HandmadeWorkbook.withRows("").sharedTexts("<si><t>Träger-Nr</t></si><si><t>Nahme</t></si>");
        assertThatThrownBy(() -> rows(book))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("„Träger“")
                .hasMessageContaining("„Name“");
    }

    @Test
    void columns_are_found_in_any_order_and_unknown_ones_passed_over() {
        HandmadeWorkbook book = HandmadeWorkbook.withRows("")
                .sharedTexts("<si><t>Name</t></si><si><t> träger-nr </t></si><si><t>Bemerkung</t></si>")
                .sheet(
                        "<?xml version=\"1.0\"?>",
                        "<row r=\"1\">" + HandmadeWorkbook.shared("A1", 0) + HandmadeWorkbook.shared("B1", 1)
                                + HandmadeWorkbook.shared("C1", 2)
                                + "</row><row r=\"2\">" + inline("A2", "Haus") + inline("B2", "T1") + inline("C2", "x")
                                + "</row>");
        assertThat(rows(book).get(0).cells())
                .containsOnlyKeys("Name", "Träger-Nr")
                .containsEntry("Träger-Nr", new Cell.Text("T1"));
    }

    @Test
    void an_unclosed_quote_in_a_csv_file_ends_as_a_broken_row() throws Exception {
        StringBuilder text = new StringBuilder("Träger-Nr;Name\nT1;Haus\nT2;\"Haus\n");
        for (int i = 3; i < 200; i++) {
            text.append("T").append(i).append(";Kinderhaus am Wald\n");
        }
        Path file = Files.writeString(dir.resolve("Träger.csv"), text, StandardCharsets.UTF_8);
        List<SheetRow> rows = new ArrayList<>();
        try (CsvSheet sheet = new CsvSheet(file, "Träger", HEADERS, List.of())) {
            for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
                rows.add(row.get());
            }
        }
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).line()).isEqualTo(3);
        assertThat(SheetKind.PROVIDERS.read(rows.get(1))).isInstanceOf(SheetKind.Reading.Broken.class);
    }

    private List<SheetRow> rows(HandmadeWorkbook book) {
        Path file = book.write(dir.resolve("kitas.xlsx"));
        List<SheetRow> rows = new ArrayList<>();
        try (XlsxFile workbook = new XlsxFile(file);
                SheetSource sheet = workbook.sheet("Träger", HEADERS, List.of())) {
            for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
