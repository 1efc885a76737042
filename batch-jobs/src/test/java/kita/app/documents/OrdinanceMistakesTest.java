package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes that clerks make, each found at its line with what to do. */
class OrdinanceMistakesTest {

    private static List<Finding> findings(String ordinance, String right, String wrong) {
        String text = Ordinances.text(Ordinances.file(ordinance));
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        String broken = text.substring(0, at) + wrong + text.substring(at + right.length());
        DocumentRefused refused =
                catchThrowableOfType(DocumentRefused.class, () -> TariffReader.read("tariff.yaml", broken));
        assertThat(refused).as("must be refused").isNotNull();
        return refused.findings();
    }

    @Test
    void the_same_axis_twice_is_found() {
        assertThat(findings(
                        "muster-tagesanteil-2027",
                        "          - { axis: dailyHours, match: nextHigher, classes: [8, 10] }\n",
                        """
                                  - { axis: dailyHours, match: nextHigher, classes: [8, 10] }
                                  - { axis: dailyHours, match: exact, classes: [8, 10] }
                        """.indent(2)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("Zwei Achsen der Tabelle"));
    }

    @Test
    void a_fact_that_is_named_like_a_key_of_the_rows_is_no_axis() {
        String text = Ordinances.text(Ordinances.file("leipzig-2014")).replace("familie", "amount");
        DocumentRefused refused =
                catchThrowableOfType(DocumentRefused.class, () -> TariffReader.read("tariff.yaml", text));
        assertThat(refused.findings())
                .anySatisfy(finding -> assertThat(finding.problem()).contains("„amount“"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stuttgart-2026 | fact: { karte: Bonuscard } } }  | fact: { karte: Goldkarte } } } | Goldkarte",
                "stuttgart-2026 | fact: { mittagessen: ja }       | fact: { essen: ja }            | essen",
                "stuttgart-2026 | otherwise: keine                | otherwise: nichts              | nichts",
                "koeln-2025     | rule: freeYears                 | rule: freeJahre                | freeJahre",
                "koeln-2025     | id: sozialleistungen            | id: beitragstabelle            | gibt es zweimal",
                "koeln-2025     | [24542, 36813,                  | [36813, 24542,                 | 24.542,00",
                "koeln-2025     | householdIncome: 36813.00       | householdIncome: 36813.01      | 36.813,01",
                "jena-2015      | rounding: [euroHalfUp]          | rounding: []                   | Rundungsregel",
                "jena-2015      | divide: [dailyHours, 9]         | divide: [dailyHours, 0]        | null",
                "jena-2015      | euro: 1130.00                   | times: [income, income]        | Euro",
                "hamburg-2019   | order: [youngest, childId]      | order: [youngest]              | childId",
                "muster-2026    | map: { 25: 30, 45: 50 }         | map: { 25: 30, 45: 55 }        | 55",
                "muster-2026    | validTo: 2027-07-31             | validTo: 2027-08-31            | selben Tag",
                "muster-2026    | validTo: 2027-07-31             | validTo: 2027-07-30            | mitten im Monat"
            })
    void a_mistake_is_named(String ordinance, String right, String wrong, String named) {
        assertThat(findings(ordinance, right, wrong))
                .anySatisfy(finding ->
                        assertThat(finding.problem() + finding.remedy()).contains(named));
    }
}
