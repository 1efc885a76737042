package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kita.app.documents.TariffCheck.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(Ordinances.files())
                .allSatisfy(file -> assertThat(rows(Ordinances.text(file)))
                        .noneMatch(row -> row.check().equals("OVERWRITTEN")));
    }

    @Test
    void every_status_of_rules_and_settings_is_counted_with_its_lines() {
        TariffCheck.Report report = TariffCheck.check("tariff.yaml", SOUND);
        assertThat(report.settings()).containsOnlyKeys("amtlich", "ungeprüft");
        assertThat(report.settings().get("amtlich")).containsExactly(10, 19, 39);
        assertThat(report.settings().get("ungeprüft")).containsExactly(29);
        assertThat(report.cells()).containsEntry("amtlich", 4).hasSize(1);
    }

    @Test
    void a_status_of_a_setting_or_a_count_is_counted_too() {
        String late = "    lateReports: { decreases: backToChange, increases: backToChange, finalIncome: asReported,"
                + " citation: § 9, status: unverified }\n    rules:\n";
        String text = with("    rules:\n", late);
        assertThat(TariffCheck.check("tariff.yaml", text).settings().get("ungeprüft"))
                .containsExactly(14, 30);
        String count = with(
                "when: { careForm: [Hort] }",
                "when: { careForm: [Hort], children: { who: inCare, citation: § 3, status: derived, from: 1 } }");
        assertThat(TariffCheck.check("tariff.yaml", count).settings()).containsEntry("abgeleitet", List.of(30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "facts: { essen: ja }, pays | facts: { karte: gold }, pays | „karte“ gilt für den Haushalt | household:",
                "name: drei,                | name: drei, household: { facts: { essen: ja } }, | „essen“ gilt für ein Kind | Beim Kind",
                "born: 2018-01-01           | born: 2026-10-01            | noch nicht geboren            | born",
                "born: 2018-01-01           | born: 2007-09-01            | schon 19 Jahre alt            | born",
                "dailyHours: 5              | dailyHours: 5, weeklyHours: 45 | 45 Stunden in der Woche passen nicht zu 5 Stunden am Tag | genügt",
                "name: zwei                 | name: eins                  | Zwei Beispiele heißen „eins“  | eigenen Namen",
                "name: drei,                | name: drei, refused: NOTINTABLE, | „NOTINTABLE“             | NOT_IN_TABLE",
                "careForm: [Hort]           | careForm: [Kindertagespflege] | „Kindertagespflege“ steht nicht unter „careForms“ | ergänzen",
                "publishedOn: 2025-12-10    | publishedOn: 2025-02-31     | „2025-02-31“ ist kein Datum   | Diesen Tag gibt es nicht",
                "amounts: [100.00, 120.00]  | amounts: [100,00, 120,00]   | 4 Beträge                     | Punkt",
                "euro: 60.00                | euro: 60,00                 | „00“                          | Punkt",
                "title: Mustersatzung       | title: Muster: Satzung      | Hier darf kein Doppelpunkt stehen | Anführungszeichen",
                "title: Mustersatzung       | title: 'Mustersatzung       | Anführungszeichen ist nicht geschlossen            | am Ende dieses Textes",
                "careForms: [Krippe, Kindergarten, Hort] | careForms: [Krippe, Kindergarten, Hort | Eine Klammer ist nicht geschlossen | paarweise",
                "    rule: formula          | rule: formula               | Einrückung                    | gleich weit"
            })
    void a_slip_is_named_with_what_to_do(String right, String wrong, String problem, String remedy) {
        String text = with(right, wrong);
        if (right.endsWith("rule: formula")) {
            text = SOUND.replace("      - rule: formula", "     - rule: formula");
        }
        assertSaid(text, "ERROR", problem, remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"validFrom: 01.01.2026", "validFrom: 2026-02-31"})
    void a_day_that_cannot_be_read_is_said_once(String wrong) {
        assertThat(rows(with("validFrom: 2026-01-01", wrong))).hasSize(1);
    }

    @Test
    void a_day_before_whose_beginning_cannot_be_read_ends_nothing_too_early() {
        assertThat(rows(with("validFrom: 2026-01-01", "validFrom: 2026-01-01\n    validTo: 2027-02-31")))
                .singleElement()
                .satisfies(row -> assertThat(row.text()).contains("„2027-02-31“", "Diesen Tag gibt es nicht"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "among: [Kindertagespflege], payer: [oldest, childId], exemptChild: countsAsPayer, rule: onlyOnePays",
                "by: [Kindertagespflege], frees: [Krippe], sameBirthDate: frees, rule: freesYounger",
                "by: [Krippe], frees: [Kindertagespflege], sameBirthDate: frees, rule: freesYounger",
                "counts: { who: inCare, forms: [Kindertagespflege] }, by: number, exemptChild: isLeftOut, steps: [full,"
                        + " free], rule: siblingDiscount"
            })
    void a_form_that_the_version_does_not_cover_is_found_wherever_siblings_are_looked_at(String body) {
        assertSaid(withRule(body), "ERROR", "„Kindertagespflege“ steht nicht unter „careForms“");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-20", "1000.01", "80000"})
    void a_percentage_beyond_sense_is_named_with_its_range(String percent) {
        assertSaid(
                withRule("percent: " + percent + ", rounding: [centDown], rule: percent"),
                "ERROR",
                "„" + percent + "“ liegt nicht zwischen 0 und 1000 Prozent");
    }

    @Test
    void a_step_for_siblings_in_an_unknown_word_names_the_word_and_the_possible_ones() {
        assertSaid(
                withRule("counts: { who: inCare }, by: number, exemptChild: isLeftOut, steps: [full, { prozent: 50 }],"
                        + " rounding: [centDown], rule: siblingDiscount"),
                "ERROR",
                "„prozent“ ist hier unbekannt",
                "percent");
    }

    @Test
    void what_is_wrong_with_a_rule_stands_at_the_line_of_the_rule() {
        assertThat(rows(with("id: hort", "id: kita"))).singleElement().satisfies(row -> {
            assertThat(row.text()).contains("„kita“ gibt es zweimal");
            assertThat(row.line()).isEqualTo(25);
        });
        assertThat(rows(with("euro: 60.00", "divide: [{ euro: 60.00 }, 7]")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.text()).contains("„mittag“", "rundet");
                    assertThat(row.line()).isEqualTo(35);
                });
    }

    @Test
    void a_fee_that_falls_with_the_hours_is_named_at_the_line_of_its_table() {
        String text = with("amounts: [40.00, 60.00]", "amounts: [40.00, 30.00]");
        assertThat(rows(text)).singleElement().satisfies(row -> {
            assertThat(row.check()).isEqualTo("HOURS_FALL");
            assertThat(row.line()).isEqualTo(25);
        });
    }

    @Test
    void a_quotation_mark_that_is_not_closed_is_found_where_it_opens() {
        assertThat(rows(with("title: Mustersatzung", "title: 'Mustersatzung")))
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(2));
    }

    @Test
    void versions_that_overlap_are_named_with_their_periods_in_german() {
        int start = SOUND.indexOf("  - version:");
        String version = SOUND.substring(start, SOUND.indexOf("examples:"));
        String twice = SOUND.substring(0, start)
                + version.replace("\"2026\"", "\"2027\"").replace("validFrom: 2026", "validFrom: 2027")
                + SOUND.substring(start);
        assertSaid(twice, "ERROR", "„2026“ vom 01.01.2026 bis auf Weiteres und „2027“ vom 01.01.2027");
    }

    @Test
    void an_income_that_a_case_forgot_is_named() {
        String text = with(
                        "    rules:\n",
                        "    income: { unproven: highestBand, carryForwardMonths: 0, citation: § 4, status: official }\n"
                                + "    rules:\n")
                .replace(
                        "      - { axis: dailyHours, match: nextHigher, classes: [8, 12] }\n        cells:\n"
                                + "          - { amounts: [100.00",
                        "      - { axis: income, match: upToInclusive, upTo: [50000] }\n        cells:\n"
                                + "          - { amounts: [100.00");
        assertThat(text).contains("upTo: [50000]");
        assertSaid(text, "ERROR", "„eins“ kommt nicht heraus", "richtet sich nach dem Einkommen", "income:");
    }

    private static String withRule(String body) {
        return with(
                "examples:",
                "      - { id: neu, text: Neu, citation: § 5, status: official, " + body + " }\nexamples:");
    }
}
