package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TariffDiffTest {

    private static final String ELBSTADT = SampleTowns.text("elbstadt", "tariff.yaml");
    private static final String RHEINSTADT = SampleTowns.text("rheinstadt", "tariff.yaml");

    @Test
    void an_ordinance_does_not_differ_from_itself() {
        assertThat(diff(ELBSTADT, ELBSTADT)).isEmpty();
        assertThat(diff(RHEINSTADT, RHEINSTADT)).isEmpty();
    }

    @Test
    void a_changed_cell_is_named_by_its_classes_with_both_amounts() {
        String draft = ELBSTADT.replace("dailyHours: 8, amount: 120.00", "dailyHours: 8, amount: 128.00");

        assertThat(diff(ELBSTADT, draft)).singleElement().satisfies(line -> {
            assertThat(line)
                    .isEqualTo("Fassung 2019-08-01 › Regel gebuehrentabelle › Feld careForm Krippe, dailyHours 8 ›"
                            + " amount: 120.00 → 128.00");
        });
    }

    @Test
    void a_changed_amount_within_a_row_is_named_by_its_income_band() {
        String draft = RHEINSTADT.replace("[0.00, 148.18, 235.47,", "[0.00, 148.18, 240.00,");

        assertThat(diff(RHEINSTADT, draft))
                .containsExactly("Fassung 2025-08-01 › Regel beitragstabelle › Feld ageGroup u2, weeklyHours 45, income"
                        + " bis 49084: 235.47 → 240.00");
    }

    @Test
    void lines_that_moved_are_no_difference_but_the_order_of_rules_is_one() {
        String krippe5 = "          - { careForm: Krippe, dailyHours: 5, amount: 75.00, status: derived }\n";
        String krippe6 = "          - { careForm: Krippe, dailyHours: 6, amount: 90.00, status: derived }\n";
        assertThat(diff(ELBSTADT, ELBSTADT.replace(krippe5 + krippe6, krippe6 + krippe5)))
                .isEmpty();

        int benefits = RHEINSTADT.indexOf("      - rule: benefitsFree");
        int freeYears = RHEINSTADT.indexOf("      - rule: freeYears");
        int siblings = RHEINSTADT.indexOf("      - rule: onlyOnePays");
        String swapped = RHEINSTADT.substring(0, benefits)
                + RHEINSTADT.substring(freeYears, siblings)
                + RHEINSTADT.substring(benefits, freeYears)
                + RHEINSTADT.substring(siblings);
        assertThat(diff(RHEINSTADT, swapped))
                .containsExactly("Fassung 2025-08-01 › Reihenfolge der Regeln: beitragstabelle, sozialleistungen,"
                        + " beitragsfreie-jahre, geschwister → beitragstabelle, beitragsfreie-jahre, sozialleistungen,"
                        + " geschwister");
    }

    @Test
    void a_rule_that_was_dropped_shows_with_all_it_said() {
        int siblings = RHEINSTADT.indexOf("      - rule: onlyOnePays");
        int examples = RHEINSTADT.indexOf("\nexamples:");
        String without = RHEINSTADT.substring(0, siblings) + RHEINSTADT.substring(examples);

        assertThat(diff(RHEINSTADT, without))
                .anyMatch(line -> line.contains("Regel geschwister › exemptChild: countsAsPayer → –"));
    }

    @Test
    void dearer_and_cheaper_cells_are_counted() {
        String draft = ELBSTADT.replace("dailyHours: 8, amount: 120.00", "dailyHours: 8, amount: 128.50")
                .replace("dailyHours: 8, amount: 64.00", "dailyHours: 8, amount: 60.00");

        Map<String, Long> counts = TariffDiff.cells(TariffDiff.between(open(ELBSTADT), open(draft)));

        assertThat(counts)
                .containsEntry("dearer", 1L)
                .containsEntry("cheaper", 1L)
                .containsEntry("largestRaiseCents", 850L);
    }

    private static List<String> diff(String before, String after) {
        return TariffDiff.between(open(before), open(after)).stream()
                .map(TariffDiff.Line::german)
                .toList();
    }

    private static YamlNode open(String text) {
        return YamlDocument.open(text, new Findings("tariff.yaml"));
    }
}
