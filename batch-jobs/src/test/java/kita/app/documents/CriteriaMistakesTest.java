package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CriteriaMistakesTest {

    @Test
    void mistakes_in_steps_groups_local_criteria_caps_and_examples_are_reported_at_once_with_their_lines() {
        String text = """
                id: x
                title: t
                validFrom: 2026-08-01
                decision: { body: Rat, day: 2025-11-20, citation: c }
                modelledOn: []
                schoolEntry: { cutOff: 06-30, citation: c }
                facts:
                  - { key: STUNDEN, label: s, values: count, most: 60 }
                ranks:
                  - { key: a, label: alle, citation: c }
                points:
                  - key: stufen
                    label: x
                    per: STUNDEN
                    steps:
                      - { from: 20, points: 1 }
                      - { from: 10, points: 2 }
                    citation: c
                  - { key: beides, label: x, points: 1, per: STUNDEN, steps: [ { from: 1, points: 1 } ], citation: c }
                groups:
                  - { key: leer, label: g, most: 5, citation: c }
                local:
                  mostPoints: 0
                  citation: c
                  criteria:
                    - { key: l, label: l, decision: { body: b, day: 2025-11-20, citation: c }, points: [] }
                caps:
                  - key: k
                    label: k
                    form: Krippe
                    counts: { monthsAtStart: { from: 9, to: 3 } }
                    most: { percent: 120, rounding: sideways }
                    basis: quota
                    citation: c
                tieBreaks: []
                examples:
                  - { name: e, source: s, child: { born: 2023-01-01, form: Krippe }, rank: 1, points: 0 }
                """;
        DocumentRefused refused =
                catchThrowableOfType(DocumentRefused.class, () -> CriteriaReader.read("criteria.yaml", text));
        assertThat(refused.findings())
                .extracting(Finding::line)
                .containsExactly(17, 19, 21, 23, 26, 26, 31, 32, 32, 37);
    }

    @Test
    void a_bonus_for_the_first_wish_and_years_of_residence_are_refused_with_the_reason() {
        String text = "ranks:\n  - { key: a, label: a, when: { firstWish: true }, citation: c }\n"
                + "  - { key: b, label: b, when: { residenceYears: 5 }, citation: c }\n";
        DocumentRefused refused =
                catchThrowableOfType(DocumentRefused.class, () -> CriteriaReader.read("criteria.yaml", text));
        assertThat(refused)
                .hasMessageContaining("verleitet zu falschen Wünschen")
                .hasMessageContaining("Punkte für die Wohndauer sind rechtswidrig");
    }

    @Test
    void an_example_with_a_fact_that_the_catalogue_does_not_know_is_refused() throws Exception {
        Path file = SampleCriteriaTest.files()
                .filter(path -> path.endsWith("steinfurt-pilot.yaml"))
                .findFirst()
                .orElseThrow();
        String text = Files.readString(file).replace("facts: { INKLUSION: ja }", "facts: { INKLUSION: ja, TAUFE: ja }");
        DocumentRefused refused =
                catchThrowableOfType(DocumentRefused.class, () -> CriteriaReader.read("criteria.yaml", text));
        assertThat(refused.findings())
                .hasSize(2)
                .allSatisfy(
                        finding -> assertThat(finding.problem()).contains("TAUFE: ja", "sieht der Katalog nicht vor"));
    }

    @ParameterizedTest
    @MethodSource("kita.app.documents.SampleCriteriaTest#files")
    void whatever_line_is_missing_or_garbled_the_answer_is_a_finding_or_a_catalogue_and_never_a_failure(Path file)
            throws Exception {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            List<String> missing = new ArrayList<>(lines);
            missing.remove(i);
            List<String> garbled = new ArrayList<>(lines);
            garbled.set(i, lines.get(i).replaceAll(":( .*)?$", ": \" \""));
            for (List<String> broken : List.of(missing, garbled)) {
                assertThatCode(() -> read(String.join("\n", broken)))
                        .as("%s, line %d", file.getFileName(), i + 1)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static void read(String text) {
        try {
            CriteriaReader.read("criteria.yaml", text);
        } catch (DocumentRefused refused) {
            assertThat(refused.findings()).isNotEmpty();
        }
    }
}
