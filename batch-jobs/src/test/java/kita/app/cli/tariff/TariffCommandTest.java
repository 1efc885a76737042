package kita.app.cli.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kita.app.cli.TypedCommand;
import kita.app.cli.frame.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The workbench, on the ordinance of Elbstadt. */
class TariffCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_sound_ordinance_is_usable_and_says_how_far_its_cells_can_be_trusted() throws IOException {
        assertThat(run("tariff", "check", elbstadt().toString())).isZero();
        assertThat(out.toString())
                .contains("verwendbar. 21 Beispiele gehen auf", "6 amtlich, 8 abgeleitet, 2 erfunden", "Fehler: 0");
    }

    @Test
    void a_broken_ordinance_is_answered_with_one_and_every_finding_with_its_line() throws IOException {
        Path broken = write(text().replace("dailyHours: 7, amount: 105.00", "dailyHours: 7, amount: 1O5.00")
                .replace("payer: [oldest", "payer: [aeltestes"));
        assertThat(run("tariff", "check", broken.toString())).isEqualTo(ExitCodes.FINDINGS);
        assertThat(out.toString()).contains("1O5.00", "aeltestes");
        assertThat(out.toString().lines().filter(line -> line.contains(": Fehler: ")))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(line -> line.matches(".*tariff\\.yaml:\\d+: Fehler: .*"));
    }

    @Test
    void a_fee_that_falls_with_the_hours_is_a_warning_with_both_amounts() throws IOException {
        Path odd = write(text().replace("dailyHours: 9, amount: 135.00", "dailyHours: 9, amount: 115.00")
                .replace("dailyHours: 9, pays: 135.00", "dailyHours: 9, pays: 115.00"));
        assertThat(run("tariff", "check", odd.toString())).isZero();
        assertThat(out.toString()).contains("Warnung: Mit mehr Stunden sinkt der Beitrag", "115,00");
    }

    @Test
    void a_rule_that_nothing_reaches_is_a_warning_at_its_line() throws IOException {
        Path odd = write(text().replace(
                        "        by: [Hort]\n        frees: [Krippe, Kindergarten]\n",
                        "        by: [Krippe]\n        frees: [Hort]\n")
                .replaceAll("(?s)  - name: nach dem Muster zerbst.*?(?=  - name: ohne Hortregel)", ""));
        run("tariff", "check", odd.toString());
        assertThat(out.toString())
                .contains("Warnung: Die Regel „geschwister-hort“ ändert bei keiner erdachten Familie");
    }

    @Test
    void examples_are_counted_and_those_that_do_not_come_out_are_named() throws IOException {
        Path wrong = write(text().replace("dailyHours: 7, pays: 105.00", "dailyHours: 7, pays: 106.00"));
        assertThat(run("tariff", "test", wrong.toString(), "--json")).isEqualTo(ExitCodes.FINDINGS);
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("passed").asInt()).isEqualTo(20);
        assertThat(json.get("failed").asInt()).isEqualTo(1);
        assertThat(json.get("files").get(0).get("failures").get(0).asString()).contains("Krippe 7 Stunden", "105,00");
    }

    @Test
    void a_case_is_explained_step_by_step() throws IOException {
        Path family = Files.writeString(folder.resolve("fall.yaml"), """
                month: 2026-10
                children:
                  - { id: gross, born: 2021-11-03, form: Kindergarten, dailyHours: 8 }
                  - { id: klein, born: 2024-12-20, form: Krippe, dailyHours: 8 }
                """);
        assertThat(run("tariff", "explain", elbstadt().toString(), "--case", family.toString()))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "Kind gross, Kindergarten, Betreuung: 64,00",
                        "Kind klein, Krippe, Betreuung: 0,00",
                        "Als zahlendes Kind gilt das Kind gross.",
                        "[§ 13 KiFöG LSA]");
    }

    @Test
    void a_case_without_a_fee_says_why_and_is_answered_with_one() throws IOException {
        Path family = Files.writeString(folder.resolve("fall.yaml"), """
                month: 2026-10
                children: [{ born: 2018-11-03, form: Hort, dailyHours: 9 }]
                """);
        assertThat(run("tariff", "explain", elbstadt().toString(), "--case", family.toString()))
                .isEqualTo(ExitCodes.FINDINGS);
        assertThat(out.toString()).contains("Kein Beitrag:", "9 Stunden");
    }

    @Test
    void the_calendar_names_what_lapses() throws IOException {
        assertThat(run("tariff", "calendar", "--file", elbstadt().toString())).isZero();
        assertThat(out.toString()).contains("2026-12-31  endet   Regel „geschwister-hort“");
    }

    @Test
    void two_drafts_are_compared_value_by_value() throws IOException {
        Path before = elbstadt();
        Path after = Files.writeString(
                folder.resolve("neu.yaml"),
                text().replace("dailyHours: 8, amount: 64.00", "dailyHours: 8, amount: 68.00"));
        assertThat(run("tariff", "diff", before.toString(), after.toString())).isZero();
        assertThat(out.toString()).contains("64.00 → 68.00", "1 Unterschied; Tabellenfelder: 1 teurer, 0 billiger.");
    }

    @Test
    void rules_and_settings_are_counted_by_status_with_the_lines_of_what_is_not_official() throws IOException {
        run("tariff", "check", elbstadt().toString());
        assertThat(out.toString())
                .containsPattern("Regeln und Einstellungen: \\d+ amtlich, .*ungeprüft \\(Zeilen? \\d+");
    }

    @Test
    void a_file_in_another_encoding_is_one_finding_and_the_other_files_are_checked() throws IOException {
        Path foreign = Files.write(folder.resolve("alt.yaml"), text().getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("tariff", "check", foreign.toString(), elbstadt().toString()))
                .isEqualTo(ExitCodes.FINDINGS);
        assertThat(out.toString())
                .contains("alt.yaml:1: Fehler: ", "„Speichern unter“ die Kodierung UTF-8", "tariff.yaml: verwendbar")
                .contains("Geprüfte Dateien: 2. Fehler: 1");
        assertThat(run("tariff", "test", foreign.toString(), elbstadt().toString()))
                .isEqualTo(ExitCodes.FINDINGS);
        assertThat(out.toString()).contains("21 gehen auf, 1 nicht");
    }

    @Test
    void a_draft_that_is_no_valid_ordinance_is_named_before_the_differences() throws IOException {
        Path before = elbstadt();
        Path after = Files.writeString(
                folder.resolve("neu.yaml"),
                text().replace("dailyHours: 8, amount: 64.00", "dailyHours: 8, amount: 68.00"));
        run("tariff", "diff", before.toString(), after.toString());
        assertThat(out.toString()).startsWith("Achtung: " + after + " ist keine gültige Satzung");
    }

    @Test
    void examples_that_were_dropped_are_counted_and_not_spelled_out() throws IOException {
        Path before = elbstadt();
        Path after = Files.writeString(
                folder.resolve("neu.yaml"),
                text().replace("covers: wholeMonth", "covers: anyDay")
                        .replaceAll("(?s)  - name: nach dem Muster zerbst.*?(?=  - name: ohne Hortregel)", ""));
        run("tariff", "diff", before.toString(), after.toString());
        assertThat(out.toString())
                .contains("covers: wholeMonth → anyDay")
                .containsPattern("Beispiele neu, geändert oder gelöscht: [1-9]")
                .doesNotContain("Beispiel nach dem Muster");
    }

    private Path elbstadt() throws IOException {
        return write(text());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("tariff.yaml"), text);
    }

    private static String text() throws IOException {
        Path fromRoot = Path.of("sample-data/towns/elbstadt/tariff.yaml");
        return Files.readString(
                Files.exists(fromRoot) ? fromRoot : Path.of("..").resolve(fromRoot));
    }

    private int run(String... arguments) {
        return TypedCommand.run(out, err, arguments);
    }
}
