package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kita.billing.tariff.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the manual for clerks shows is what the program takes and answers. */
class OrdinanceManualTest {

    private static final String MANUAL = Ordinances.text(
                    Ordinances.file("leipzig-2014").resolveSibling("ANLEITUNG.md"))
            .replace("\r", "");
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final String MONTH_RULE = "monthRule: fullMonthByFirstDay";
    private static final String INCOME = """
            income: { unproven: highestBand, carryForwardMonths: 0, citation: c, status: invented }
            """;
    private static final String EXAMPLE = """
            - name: zwei Kinder
              source: Test
              month: 2026-10
              income: 30000.00
              children:
                - { id: a, born: 2022-11-01, form: Kindergarten, weeklyHours: 40, since: 2026-09-01, pays: 0.00 }
                - { id: b, born: 2025-03-01, form: Krippe, weeklyHours: 40, since: 2026-09-01, pays: 0.00 }
            """;

    static List<String> blocks(String kind) {
        return BLOCK.matcher(MANUAL)
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.startsWith("# " + kind + "\n"))
                .map(block -> block.substring(block.indexOf('\n') + 1))
                .toList();
    }

    static Stream<String> completeDocuments() {
        return blocks("vollständig").stream();
    }

    static Stream<String> rules() {
        return blocks("Regeln").stream();
    }

    @Test
    void there_is_something_to_test_in_the_manual() {
        assertThat(completeDocuments()).hasSizeGreaterThanOrEqualTo(1);
        assertThat(rules()).hasSizeGreaterThanOrEqualTo(14);
    }

    @ParameterizedTest
    @MethodSource("completeDocuments")
    void a_complete_document_of_the_manual_is_taken(String document) {
        assertThatCode(() -> TariffReader.read("leipzig.yaml", document)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rules_of_the_manual_are_taken(String rules) {
        assertTaken(document(MONTH_RULE, INCOME, "", rules, EXAMPLE));
    }

    @Test
    void the_rule_for_parts_of_months_is_taken_with_its_month_rule() {
        String byDay = "monthRule: { decides: firstDay, share: byDay, citation: c, status: invented }";
        assertThat(blocks("Regeln anteilig"))
                .hasSize(1)
                .allSatisfy(rules -> assertTaken(document(byDay, INCOME, "", rules, EXAMPLE)));
    }

    @Test
    void the_computation_of_income_and_the_late_reports_of_the_manual_are_taken() {
        assertThat(blocks("Einkommen"))
                .hasSize(1)
                .allSatisfy(income -> assertTaken(document(MONTH_RULE, income, "", "", EXAMPLE)));
        assertThat(blocks("Fassung"))
                .hasSize(2)
                .allSatisfy(version -> assertTaken(document(MONTH_RULE, INCOME, version, "", EXAMPLE)));
    }

    @Test
    void the_example_of_the_manual_is_taken() {
        assertThat(blocks("Beispiele"))
                .hasSize(1)
                .allSatisfy(example -> assertTaken(document(MONTH_RULE, INCOME, "", "", example)));
    }

    @Test
    void the_first_steps_of_the_tutorial_answer_as_the_manual_says() {
        List<String> blocks =
                BLOCK.matcher(MANUAL).results().map(block -> block.group(1)).toList();
        String first = blocks.get(0);
        String both = first + "\n" + blocks.get(1);
        assertThat(answers(first)).containsExactly(quoted("examples"));
        assertThat(answers(both)).containsExactly(quoted("bekannt gemacht"));
        assertThat(answers(both.replaceFirst("207\\.52", "207.53"))).containsExactly(quoted("kommt nicht heraus"));
    }

    @Test
    void a_missing_row_is_answered_as_the_manual_says() {
        String document = blocks("vollständig").get(0);
        String without = document.replaceFirst(" +- \\{ familie: allein, childOrder: 2.*\n", "");
        assertThat(without).isNotEqualTo(document);
        assertThat(answers(without)).contains(quoted("fehlt. Betrag"));
    }

    @Test
    void the_whole_document_of_the_tutorial_lacks_nothing_but_the_day_of_publication() {
        TariffCheck.Report report =
                TariffCheck.check("leipzig.yaml", blocks("vollständig").get(0));
        assertThat(report.findings()).extracting(TariffCheck.Row::check).containsExactly("UNPUBLISHED");
    }

    @Test
    void the_case_of_the_tutorial_is_explained_as_the_manual_shows() throws DocumentRefused {
        TariffReader.Case read = TariffReader.readCase(
                "leipzig.yaml",
                blocks("vollständig").get(0),
                "fall.yaml",
                blocks("Fall").get(0));
        Evaluation.Fees fees =
                (Evaluation.Fees) read.family().answer(read.tariff()).fees().orElseThrow();
        assertThat(fees.fees()).hasSize(2).allSatisfy(fee -> {
            assertThat(MANUAL)
                    .contains("Kind " + fee.child() + ", Krippe, Betreuung: "
                            + plain(fee.amount().german()) + " im Monat");
            assertThat(fee.steps())
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(MANUAL)
                            .contains(plain(step.amount().german() + "  " + step.sentence() + "  ["
                                    + step.citation().german() + "]")));
        });
    }

    private static void assertTaken(String document) {
        assertThatCode(() -> TariffReader.read("anleitung.yaml", document))
                .as(document)
                .doesNotThrowAnyException();
    }

    /** What the check of ordinances prints, with plain blanks. */
    private static List<String> answers(String document) {
        return TariffCheck.check("leipzig.yaml", document).findings().stream()
                .map(row -> plain(row.german()))
                .toList();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    /** The answer that the manual shows, found by a part of it. */
    private static String quoted(String part) {
        return Pattern.compile("^> (leipzig\\.yaml:.*)$", Pattern.MULTILINE)
                .matcher(MANUAL)
                .results()
                .map(MatchResult::group)
                .map(line -> line.substring(2))
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow();
    }

    private static String document(String monthRule, String income, String version, String rules, String examples) {
        return """
                id: anleitung
                title: Anleitung
                facts:
                  - { fact: karte, of: household, text: Karte, values: [keine, FamilienCard, Bonuscard], otherwise: keine }
                  - { fact: wohnort, of: household, text: Wohnort, values: [hier, anderswo], otherwise: hier }
                  - { fact: mittagessen, of: child, text: Mittagessen, values: yesNo, otherwise: nein }
                  - { fact: abwesend, of: child, text: Abwesend, values: [nein, krank], otherwise: nein }
                  - { fact: leistungsantrag, of: household, text: Antrag, values: [keiner, gestellt], otherwise: keiner }
                versions:
                  - version: "2026-08-01"
                    validFrom: 2026-08-01
                    citation: c
                    status: invented
                    careForms: [Krippe, Kindergarten]
                """
                + (monthRule + "\n" + income + version).indent(4)
                + """
                    rules:
                      - rule: table
                        id: tabelle
                        text: Tabelle
                        citation: c
                        status: invented
                        axes:
                          - { axis: weeklyHours, match: nextHigher, classes: [30, 60] }
                          - { axis: income, match: upToInclusive, upTo: [36813] }
                        cells:
                          - { weeklyHours: 30, amounts: [0.00, 0.00] }
                          - { weeklyHours: 60, amounts: [0.00, 0.00] }
                      - rule: formula
                        id: essen
                        text: Essen
                        citation: c
                        status: invented
                        charge: meal
                        when: { fact: { mittagessen: ja } }
                        amount: { euro: 105.00 }
                        rounding: [centHalfUp]
                """
                + rules.indent(6)
                + "examples:\n"
                + examples.indent(2);
    }
}
