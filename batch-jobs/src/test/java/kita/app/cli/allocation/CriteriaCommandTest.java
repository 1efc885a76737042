package kita.app.cli.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import kita.app.cli.TypedCommand;
import kita.app.cli.frame.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CriteriaCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_sound_catalogue_is_answered_with_zero() throws IOException {
        assertThat(run("criteria", "check", sound().toString())).isZero();
        assertThat(out.toString()).contains("in Ordnung, 3 Beispiele gehen auf.", "Geprüfte Dateien: 1. Fehler: 0");
    }

    @Test
    void an_error_is_answered_with_one_and_its_line() throws IOException {
        Path unlawful = vulnerable();
        assertThat(run("criteria", "check", unlawful.toString(), sound().toString()))
                .isEqualTo(ExitCodes.FINDINGS);
        assertThat(out.toString()).contains("wohndauer.yaml:", ": Fehler: „Wohndauer“ zählt", "Geprüfte Dateien: 2.");
    }

    @Test
    void machines_get_one_line_with_everything() throws IOException {
        run("criteria", "check", vulnerable().toString(), "--json");
        assertThat(out.toString().strip().lines()).hasSize(1);
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        JsonNode finding = json.get("files").get(0).get("findings").get(0);
        assertThat(json.get("errors").asInt()).isEqualTo(1);
        assertThat(finding.get("rule").asString()).isEqualTo("RESIDENCE");
        assertThat(finding.get("line").asInt()).isPositive();
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        assertThat(run("criteria", "check", folder.resolve("fehlt.yaml").toString()))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(err.toString()).contains("gibt es nicht");
    }

    @Test
    void a_lot_can_be_drawn_again() {
        assertThat(run("criteria", "lot", "--seed", "7", "H1")).isZero();
        assertThat(out.toString()).contains("7579704940230434555", "„7|H1“", "sha256sum");
    }

    private Path sound() throws IOException {
        return Files.writeString(folder.resolve("gut.yaml"), text());
    }

    private Path vulnerable() throws IOException {
        String text = text().replace("facts: []", """
                        facts:
                          - { key: WOHNDAUER, label: Jahre am Ort, values: yesNo }
                        """.strip()).replace("points: []", """
                        points:
                          - { key: treue, label: Wohndauer, points: 5, when: { declared: WOHNDAUER }, citation: § 4 }
                        """.strip());
        return Files.writeString(folder.resolve("wohndauer.yaml"), text);
    }

    private static String text() throws IOException {
        Path fromRoot = Path.of("sample-data/criteria/lorsch-reihenfolge.yaml");
        return Files.readString(
                        Files.exists(fromRoot) ? fromRoot : Path.of("..").resolve(fromRoot))
                .replace("[olderChild, earlierApplication]", "[familyWithOlderChild]");
    }

    private int run(String... arguments) {
        return TypedCommand.run(out, err, arguments);
    }
}
