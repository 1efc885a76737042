package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kita.app.documents.TariffCheck.Row;
import org.junit.jupiter.api.Test;

/** Ordinances that look right and are not: each slip is named by the check, with what to do. */
class TariffSlipsTest {

    static final String SOUND = """
            id: muster
            title: Mustersatzung
            facts:
              - { fact: karte, of: household, text: Familienkarte, values: [keine, gold], otherwise: keine }
              - { fact: essen, of: child, text: Mittagessen, values: yesNo, otherwise: nein }
            versions:
              - version: "2026"
                validFrom: 2026-01-01
                citation: § 1
                status: official
                publishedOn: 2025-12-10
                monthRule: fullMonthByFirstDay
                careForms: [Krippe, Kindergarten, Hort]
                rules:
                  - rule: table
                    id: kita
                    text: "Beitrag:"
                    citation: Anlage
                    status: official
                    when: { careForm: [Krippe, Kindergarten] }
                    axes:
                      - { axis: dailyHours, match: nextHigher, classes: [8, 12] }
                    cells:
                      - { amounts: [100.00, 120.00] }
                  - rule: table
                    id: hort
                    text: "Beitrag für den Hort:"
                    citation: Anlage
                    status: unverified
                    when: { careForm: [Hort] }
                    axes:
                      - { axis: dailyHours, match: nextHigher, classes: [8, 12] }
                    cells:
                      - { amounts: [40.00, 60.00], status: official }
                  - rule: formula
                    id: mittag
                    text: "Mittagessen:"
                    citation: § 7
                    status: official
                    charge: meal
                    when: { fact: { essen: ja } }
                    amount: { euro: 60.00 }
            examples:
              - { name: eins, source: selbst, month: 2026-09, children: [ { born: 2024-01-01, form: Krippe, dailyHours: 8, pays: 100.00 } ] }
              - { name: zwei, source: selbst, month: 2026-09, children: [ { born: 2018-01-01, form: Hort, dailyHours: 5, pays: 40.00 } ] }
              - { name: drei, source: selbst, month: 2026-09, children: [ { born: 2024-01-01, form: Krippe, dailyHours: 8, facts: { essen: ja }, pays: 100.00, meal: 60.00 } ] }
            """;

    static String with(String right, String wrong) {
        assertThat(SOUND).contains(right);
        int at = SOUND.indexOf(right);
        return SOUND.substring(0, at) + wrong + SOUND.substring(at + right.length());
    }

    static String and(String example) {
        return SOUND + "  - " + example + "\n";
    }

    private static List<Row> rows(String text) {
        return TariffCheck.check("tariff.yaml", text).findings();
    }

    private static void assertSaid(String text, String severity, String... parts) {
        assertThat(rows(text)).anySatisfy(row -> {
            assertThat(row.severity()).isEqualTo(severity);
            assertThat(row.text().replace('\u00a0', ' ')).contains(parts);
        });
    }

    @Test
    void the_sound_ordinance_has_no_finding() {
        assertThat(rows(SOUND)).isEmpty();
    }

    @Test
    void a_meal_that_an_example_does_not_claim_must_not_come_out() {
        assertSaid(
                with(", pays: 100.00, meal: 60.00", ", pays: 100.00"),
                "ERROR",
                "Das Beispiel „drei“ kommt nicht heraus",
                "Verpflegung: errechnet 60,00 €, erwartet nichts");
    }

    @Test
    void a_meal_of_zero_is_the_same_as_no_meal() {
        assertThat(rows(with("dailyHours: 8, pays: 100.00", "dailyHours: 8, pays: 100.00, meal: 0.00")))
                .isEmpty();
    }

    @Test
    void that_there_is_no_meal_in_july_can_be_proved() {
        String july = "{ name: juli, source: selbst, month: 2026-07, children: [ { born: 2024-01-01, form: Krippe,"
                + " dailyHours: 8, facts: { essen: ja }, pays: 100.00, meal: 0.00 } ] }";
        assertSaid(and(july), "ERROR", "„juli“ kommt nicht heraus", "errechnet 60,00 €, erwartet 0,00 €");
        assertThat(rows(and(july).replace("fact: { essen: ja } }\n", "fact: { essen: ja }, not: { month: 7 } }\n")))
                .isEmpty();
    }

    @Test
    void a_meal_of_a_child_whose_fees_others_collect_is_not_asked_for() {
        assertThat(rows(and("{ name: andere, source: selbst, month: 2026-09, children: [ { born: 2022-01-01, form:"
                        + " Krippe, dailyHours: 8, pays: 100.00 }, { born: 2024-01-01, form: Krippe, dailyHours: 8,"
                        + " facts: { essen: ja }, collectedBy: others } ] }")))
                .isEmpty();
    }

    @Test
    void two_tables_for_the_same_child_are_named_both() {
        String text = with("careForm: [Hort]", "careForm: [Hort, Kindergarten]");
        assertSaid(text, "WARNING", "„kita“ und „hort“ überlappen sich", "Kindergarten", "„when“");
        assertThat(rows(text))
                .filteredOn(row -> row.check().equals("OVERWRITTEN"))
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(25));
    }

    @Test
    void a_cap_over_a_table_overwrites_nothing() {
        String text = with("careForm: [Hort] }", "careForm: [Hort, Kindergarten] }\n        effect: atMost")
                .replace("amounts: [40.00, 60.00]", "amounts: [140.00, 160.00]")
                .replace("careForms: [Krippe, Kindergarten, Hort]", "careForms: [Krippe, Kindergarten]")
                .replaceAll("(?m)^  - \\{ name: zwei.*\n", "");
        assertThat(rows(text)).noneMatch(row -> row.check().equals("OVERWRITTEN"));
    }

    @Test
    void no_ordinance_that_we_ship_sets_an_amount_twice() {
        assertThat(Ordinances.files()).allSatisfy(file -> assertThat(rows(Ordinances.text(file)))
                .noneMatch(row -> row.check().equals("OVERWRITTEN")));
    }
}
