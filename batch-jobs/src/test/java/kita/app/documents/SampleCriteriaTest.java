package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kita.allocation.criteria.LintFinding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleCriteriaTest {

    @Test
    void there_are_at_least_five_catalogues_modelled_on_real_towns() throws IOException {
        assertThat(files().filter(file -> file.getParent().endsWith("criteria")))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_catalogue_is_read_cites_a_real_one_and_its_three_examples_come_out(Path file) throws Exception {
        CriteriaDocument document = CriteriaReader.readDocument(file.toString(), Files.readString(file));
        assertThat(document.catalogue().modelledOn()).isNotEmpty();
        assertThat(document.examples()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_catalogue_has_an_error(Path file) throws IOException {
        CriteriaCheck check = new CriteriaCheck();
        check.add(file.toString(), Files.readString(file));
        assertThat(check.reports().get(0).findings())
                .filteredOn(row -> row.severity() == Severity.ERROR)
                .isEmpty();
    }

    @Test
    void a_catalogue_whose_own_example_does_not_come_out_is_refused_with_the_line_of_the_example() throws IOException {
        String text = Files.readString(root().resolve("criteria/tuebingen-stunden.yaml"));
        String wrong = text.replace("{ from: 141, points: 20 }", "{ from: 141, points: 21 }");
        CriteriaCheck check = new CriteriaCheck();
        check.add("t.yaml", wrong);
        assertThat(check.reports().get(0).findings()).singleElement().satisfies(row -> {
            assertThat(row.rule()).isEqualTo("UNREADABLE");
            assertThat(row.text()).contains("„40 Stunden“ kommt nicht heraus: 21 statt 20 Punkte.");
            assertThat(text.lines().toList().get(row.line() - 1)).contains("40 Stunden");
        });
    }

    @Test
    void case_174_hours_loaded_upside_down_are_found_with_their_line() throws IOException {
        String text = Files.readString(root().resolve("criteria/tuebingen-stunden.yaml"));
        String upsideDown = text.substring(0, text.indexOf("examples:"))
                .replace("from: 115, points: 10", "from: 115, points: 30")
                .replace("from: 181, points: 30", "from: 181, points: 10");
        CriteriaCheck check = new CriteriaCheck();
        check.add("t.yaml", upsideDown);
        assertThat(check.reports().get(0).findings())
                .filteredOn(row -> row.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.rule()).isEqualTo("HOURS_REVERSED");
                    assertThat(upsideDown.lines().toList().get(row.line() - 1)).contains("key: beschaeftigung");
                });
    }

    @Test
    void two_catalogues_that_follow_each_other_with_a_gap_are_found() throws IOException {
        String older = Files.readString(root().resolve("criteria/lorsch-reihenfolge.yaml"))
                .replace("validFrom: 2026-08-01", "validFrom: 2026-08-01\nvalidTo: 2027-06-30");
        String newer = Files.readString(root().resolve("criteria/lorsch-reihenfolge.yaml"))
                .replace("id: muster-lorsch", "id: neu\nreplaces: muster-lorsch")
                .replace("validFrom: 2026-08-01", "validFrom: 2027-08-01")
                .replace("start: 2026-08", "start: 2027-08");
        CriteriaCheck check = new CriteriaCheck();
        check.add("alt.yaml", older);
        check.add("neu.yaml", newer);
        assertThat(check.reports().get(1).findings())
                .extracting(CriteriaCheck.Row::rule)
                .contains("VALIDITY_GAP");
    }

    static Stream<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> catalogues = Files.list(root().resolve("criteria"))) {
            catalogues
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .forEach(files::add);
        }
        files.add(root().resolve("towns/elbstadt/criteria.yaml"));
        files.add(root().resolve("towns/rheinstadt/criteria.yaml"));
        return files.stream();
    }

    private static Path root() {
        Path fromRoot = Path.of("sample-data");
        return Files.exists(fromRoot) ? fromRoot : Path.of("..").resolve(fromRoot);
    }
}
