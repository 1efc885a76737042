package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.billing.tariff.BenefitsFree;
import kita.billing.tariff.Citation;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.LateReports;
import kita.billing.tariff.LeastChange;
import kita.billing.tariff.MonthRule;
import kita.billing.tariff.TariffVersion;
import kita.money.Exact;
import kita.registry.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of an ordinance: facts, conditions, rules on amounts, income, late reports and worked examples. */
class TariffLanguageTest {

    private static final String HEAD = """
            id: muster
            title: Mustersatzung
            facts:
              - { fact: karte, of: household, text: Familienkarte, values: [keine, gold], otherwise: keine }
              - { fact: zwillinge, of: household, text: Mehrlingsgeburt, values: yesNo, otherwise: nein }
              - { fact: essen, of: child, text: Mittagessen, values: yesNo }
            versions:
              - version: "2026"
                validFrom: 2026-01-01
                citation: § 1
                status: invented
                publishedOn: 2025-12-10
                monthRule: MONTHRULE
                careForms: [Krippe, Kindergarten, Hort]
                income:
                  per: year
                  persons: adults
                  unproven: highestBand
                  partlyProven: park
                  carryForwardMonths: 2
                  year: previousYear
                  highest: 99999.00
                  leastChange: { drop: 20, rise: 7.5, citation: § 2 Abs. 4, status: derived }
                  computation:
                    components:
                      - kind: job
                        text: nichtselbständige Arbeit
                        steps: [ { minus: 1230.00 }, { plusPercent: 10 } ]
                      - { kind: elterngeld, text: Elterngeld, steps: [ { freePerMonth: 300.00, doubledWhen: { fact: { zwillinge: ja } } } ] }
                      - { kind: steuer, text: Steuern, counts: minus }
                      - { kind: stipendium, text: Stipendium, counts: no }
                    losses: ignored
                    household:
                      - { minusPerChild: { from: 3, amount: 2460.00 } }
                      - { plusPerChild: [0.00] }
                      - { percent: 100 }
                      - { notBelow: 0.00 }
                      - { atMost: 500000.00 }
                    rounding: centUp
                  citation: § 2
                  status: invented
                lateReports:
                  decreases: monthAfterReport
                  increases: backIfNotReported
                  reportWithinDays: 30
                  finalIncome: wholeYear
                  citation: § 3
                  status: invented
                rules:
                  - rule: table
                    id: tabelle
                    text: "Beitrag:"
                    citation: Anlage
                    status: invented
                    axes:
                      - { axis: careForm, match: exact, classes: [Krippe, Kindergarten, Hort] }
                    cells:
                      - { careForm: Krippe, amount: 100.00 }
                      - { careForm: Kindergarten, amount: 60.00 }
                      - { careForm: Hort, amount: 40.00 }
            """;

    private static final String EXAMPLES = """
            examples:
              - { name: eins, source: selbst, month: 2026-09, children: [ { born: 2024-01-01, form: Krippe, dailyHours: 8, facts: { essen: nein }, pays: 100.00 } ] }
            """;

    private static String document(String rules, String... examples) {
        String all = EXAMPLES;
        for (String example : examples) {
            all += "  - " + example + "\n";
        }
        return HEAD.replace("MONTHRULE", "fullMonthByFirstDay") + rules.indent(6) + all;
    }

    private static String rule(String kind, String body) {
        return "- { rule: " + kind + ", id: r-" + kind + ", text: \"Regel:\", citation: § 9, status: invented, " + body
                + " }\n";
    }

    private static TariffVersion read(String text) {
        try {
            return TariffReader.read("tariff.yaml", text).at(Month.of(2026, 9));
        } catch (DocumentRefused refused) {
            throw new AssertionError(refused.findings().toString(), refused);
        }
    }

    private static List<Finding> findings(String text) {
        DocumentRefused refused =
                catchThrowableOfType(DocumentRefused.class, () -> TariffReader.read("tariff.yaml", text));
        assertThat(refused).as("the document must be refused").isNotNull();
        return refused.findings();
    }

    @Test
    void everything_around_the_rules_is_read() {
        TariffVersion version = read(document(""));
        assertThat(version.publishedOn()).contains(LocalDate.of(2025, 12, 10));
        assertThat(version.monthRule()).isEqualTo(MonthRule.FULL_MONTH_BY_FIRST_DAY);
        assertThat(version.facts()).extracting("key").containsExactly("karte", "zwillinge", "essen");
        IncomeRule income = version.income().orElseThrow();
        assertThat(income.partlyProven()).isEqualTo(IncomeRule.Unproven.PARK);
        assertThat(income.year()).isEqualTo(IncomeRule.Year.PREVIOUS_YEAR);
        assertThat(income.highest().orElseThrow()).hasToString("99999.00");
        assertThat(income.leastChange())
                .contains(new LeastChange(
                        Exact.of(20), new Exact(15, 2), new Citation("§ 2 Abs. 4", Citation.Status.DERIVED)));
        LateReports late = version.lateReports().orElseThrow();
        assertThat(late.increases()).isEqualTo(LateReports.Increases.BACK_IF_NOT_REPORTED);
        assertThat(late.limitationYears()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ citation: § 2, status: derived } | um wie viel Prozent",
                "{ drop: 0 }                        | um wie viel Prozent",
                "{ drop: 100.5 }                    | Um mehr als 100 %",
                "{ drop: -5 }                       | nicht zwischen 0 und 1000 Prozent",
                "{ fall: 20 }                       | hier unbekannt"
            })
    void case_32_a_least_change_that_says_nothing_or_can_never_be_reached_is_a_finding(String least, String problem) {
        String text = document("").replace("{ drop: 20, rise: 7.5, citation: § 2 Abs. 4, status: derived }", least);
        assertThat(findings(text))
                .anySatisfy(finding -> assertThat(finding.problem()).contains(problem));
    }

    @Test
    void case_37_a_rule_on_benefits_may_name_the_fact_by_which_one_is_applied_for() {
        BenefitsFree rule = (BenefitsFree)
                read(document(rule("benefitsFree", "kinds: [WOHNGELD], covers: anyDay, requested: { karte: gold }")))
                        .rules()
                        .get(1);
        assertThat(rule.requested().orElseThrow().fact().key()).isEqualTo("karte");
        assertThat(rule.requested().orElseThrow().values()).containsExactly("gold");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ karte: gold, zwillinge: ja } | genau ein Merkmal",
                "{ antrag: ja }                 | nicht erklärt",
                "{ essen: ja }                  | gilt für ein Kind",
                "{ karte: blech }               | hat keinen Wert"
            })
    void case_37_it_must_be_one_fact_of_the_household_with_its_values(String requested, String problem) {
        String rule = rule("benefitsFree", "kinds: [WOHNGELD], covers: anyDay, requested: " + requested);
        assertThat(findings(document(rule)))
                .anySatisfy(finding -> assertThat(finding.problem()).contains(problem));
    }

    @ParameterizedTest
    @CsvSource({"firstDay, FIRST_DAY", "lastDay, LAST_DAY", "middleDay, MIDDLE_DAY", "highestFee, HIGHEST_FEE"})
    void the_month_rule_says_what_decides(String word, MonthRule.Decides decides) {
        String text = document("")
                .replace(
                        "monthRule: fullMonthByFirstDay",
                        "monthRule: { decides: " + word + ", share: wholeMonth, citation: § 4, status: invented }");
        assertThat(read(text).monthRule().decides()).isEqualTo(decides);
    }

    @Test
    void a_month_by_the_day_is_read_with_its_rule() {
        String text = document(
                        rule("partMonth", "rounding: [centHalfUp]"),
                        "{ name: halb, source: selbst, month: 2026-09, children: [ { born: 2024-01-01, form: Krippe,"
                                + " dailyHours: 8, days: [16, 30], pays: 50.00 } ] }")
                .replace(
                        "monthRule: fullMonthByFirstDay",
                        "monthRule: { decides: firstDay, share: byDay, citation: § 4, status: invented }");
        assertThat(read(text).monthRule().share()).isEqualTo(MonthRule.Share.BY_DAY);
    }

    private static final String ONE = "children: [ { born: 2024-01-01, form: Krippe, dailyHours: 8, since: 2026-08-21,"
            + " facts: { essen: ja }, pays: %s } ]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "careForm: Krippe",
                "careForm: [Hort, Krippe]",
                "incomeUpTo: 50000.00",
                "incomeAbove: 49999.99",
                "income: proven",
                "fact: { karte: gold, essen: [ja] }",
                "age: { from: 2, under: 3, change: monthAfterCompletion }",
                "month: [9, 10]",
                "dailyHours: { from: 8, upTo: 8 }",
                "weeklyHours: { from: 40 }",
                "children: { who: inHousehold, from: 2, upTo: 2 }",
                "inCareBefore: 2026-09-01",
                "not: { careStartsFromDay: 1 }",
                "not: { careEndsUpToDay: 30 }",
                "any: [ { careForm: Hort }, { not: { month: 1 }, careForm: Krippe } ]"
            })
    void every_condition_is_read_and_holds_for_the_example(String condition) {
        String household = "household: { facts: { karte: gold }, otherChildren: [ { born: 2015-01-01 } ] }";
        String example = "{ name: mit, source: selbst, month: 2026-09, income: 50000.00, " + household + ", "
                + ONE.formatted("0.00") + " }";
        String free = rule("free", "when: { " + condition + " }");
        // The first example of every document is a Krippe child, too; here it must not stand in the way.
        String text = document(free, example).replace(EXAMPLES.lines().toList().get(1) + "\n", "");
        assertThatCode(() -> TariffReader.read("tariff.yaml", text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ age: { from: 3 } } | change",
                "{ careForm: [] } | leer",
                "{ fact: { hobby: ja } } | nicht erklärt",
                "{ fact: { karte: platin } } | platin",
                "{ fact: {} } | kein Merkmal",
                "{ any: [ { month: 8 } ] } | mindestens zwei",
                "{ months: [8] } | unbekannt",
                "{} | leer",
                "{ month: [13] } | zwischen",
                "{ dailyHours: { from: 6, upTo: 5 } } | leer"
            })
    void a_condition_that_cannot_be_meant_is_found(String condition, String problem) {
        List<Finding> findings = findings(document(rule("free", "when: " + condition)));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).problem()).contains(problem);
    }

    @Test
    void conditions_nested_without_end_are_found_and_overflow_nothing() {
        String deep = "{ not: ".repeat(14) + "{ month: 8 }" + " }".repeat(14);
        assertThat(findings(document(rule("free", "when: " + deep))).get(0).problem())
                .contains("zu tief");
    }

    @Test
    void rules_on_amounts_work_in_the_order_of_the_document() {
        String rules = rule("percent", "percent: 50")
                + rule("round", "rounding: [centDown]")
                + rule("nothingBelow", "amount: 20.01")
                + rule("familyTotal", "rounding: [euroDown], nothingBelow: 5.00");
        String example = "{ name: zwei, source: selbst, month: 2026-09, total: 80.00, children: ["
                + " { born: 2024-01-01, form: Krippe, dailyHours: 8 },"
                + " { born: 2022-01-01, form: Kindergarten, dailyHours: 8, pays: 30.00 },"
                + " { born: 2018-01-01, form: Hort, dailyHours: 5, pays: 0.00 } ] }";
        assertThat(read(document(rules, example).replace("pays: 100.00", "pays: 50.00"))
                        .rules())
                .hasSize(5);
    }

    @Test
    void a_percentage_that_nothing_rounds_is_refused() {
        assertThat(findings(document(rule("percent", "percent: 50"))).get(0).problem())
                .contains("rundet nicht");
    }

    @Test
    void meals_have_their_own_lines_and_examples_may_claim_them() {
        String meals = "- { rule: table, id: essen, text: \"Essen:\", citation: § 9, status: invented, charge: meal,"
                + " when: { fact: { essen: ja } }, axes: [ { axis: careForm, match: exact, classes: [Krippe] } ],"
                + " cells: [ { careForm: Krippe, amount: 77.00 } ] }\n";
        String child = "{ name: mit, source: selbst, month: 2026-09, children: [ { born: 2024-01-01, form: Krippe,"
                + " dailyHours: 8, facts: { essen: ja }, pays: 100.00, meal: %s } ] }";
        assertThat(read(document(meals, child.formatted("77.00"))).rules()).hasSize(2);
        assertThat(findings(document(meals, child.formatted("76.99"))).get(0).problem())
                .contains("Verpflegung", "errechnet 77,00", "erwartet 76,99");
        String without = child.replace("essen: ja", "essen: nein");
        assertThat(findings(document(meals, without.formatted("77.00"))).get(0).problem())
                .contains("errechnet nichts");
    }

    @Test
    void an_example_may_claim_a_refusal_and_only_the_right_one() {
        String free = rule("free", "when: { fact: { essen: ja } }");
        String example = "{ name: ohne, source: selbst, month: 2026-09, refused: %s, children: [ { born: 2024-01-01,"
                + " form: Krippe, dailyHours: 8 } ] }";
        assertThat(read(document(free, example.formatted("FACT_MISSING"))).rules())
                .hasSize(2);
        assertThat(findings(document(free, example.formatted("NOT_IN_TABLE")))
                        .get(0)
                        .problem())
                .contains("fehlt");
        assertThat(findings(document("", example.formatted("FACT_MISSING")))
                        .get(0)
                        .problem())
                .contains("Erwartet war die Ablehnung FACT_MISSING");
    }

    @Test
    void an_example_may_compute_an_income_without_any_child() {
        String items = "{ name: einkommen, source: selbst, month: 2026-09, householdIncome: %s,"
                + " household: { facts: { zwillinge: ja } }, items: ["
                + " { adult: mutter, kind: job, amount: 50000.00, per: year },"
                + " { adult: mutter, kind: steuer, amount: 3647.00, per: year },"
                + " { adult: mutter, kind: stipendium, amount: -5.00, per: year },"
                + " { adult: vater, kind: elterngeld, amount: 1800.00, per: month } ] }";
        assertThat(read(document("", items.formatted("64400.00"))).rules()).hasSize(1);
        assertThat(findings(document("", items.formatted("64400.01"))).get(0).problem())
                .contains("Einkommen des Haushalts: errechnet 64.400,00", "erwartet 64.400,01");
    }

    @Test
    void an_item_of_an_unknown_kind_may_be_claimed_as_a_refusal() {
        String example = "{ name: lotto, source: selbst, month: 2026-09, refused: UNKNOWN_INCOME_KIND,"
                + " items: [ { adult: mutter, kind: lotto, amount: 1.00, per: year } ],"
                + " children: [ { born: 2024-01-01, form: Krippe, dailyHours: 8 } ] }";
        assertThat(read(document("", example)).rules()).hasSize(1);
    }

    @Test
    void a_child_of_others_is_a_sibling_and_claims_nothing() {
        String only = rule(
                "onlyOnePays",
                "among: [Krippe, Kindergarten], payer: [oldest, childId], exemptChild: countsAsPayer, inMonth: wholeMonth");
        String example = "{ name: zwei, source: selbst, month: 2026-09, children: ["
                + " { born: 2024-01-01, form: Krippe, dailyHours: 8, pays: 0.00 },"
                + " { born: 2022-01-01, form: Kindergarten, dailyHours: 8, collectedBy: others%s } ] }";
        assertThat(read(document(only, example.formatted(""))).rules()).hasSize(2);
        assertThat(findings(document(only, example.formatted(", pays: 1.00")))
                        .get(0)
                        .problem())
                .contains("erheben andere");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ name: n, source: s, month: 2026-09, children: [] } | kein Kind",
                "{ name: n, source: s, month: 2026-09, householdIncome: 1.00, children: [ { born: 2024-01-01, form: Krippe, dailyHours: 8 } ] } | Woraus",
                "{ name: n, source: s, month: 2026-09, income: 1.00, items: [ { adult: a, kind: job, amount: 1.00, per: year } ], children: [ { born: 2024-01-01, form: Krippe, dailyHours: 8, pays: 1.00 } ] } | als Betrag und in Einkunftsarten",
                "{ name: n, source: s, month: 2026-09, children: [ { born: 2024-01-01, form: Krippe, dailyHours: 8, days: [5], pays: 1.00 } ] } | den ersten und den letzten Tag",
                "{ name: n, source: s, month: 2026-09, children: [ { born: 2024-01-01, form: Krippe, dailyHours: 8, facts: { hobby: ja }, pays: 1.00 } ] } | nicht erklärt",
                "{ name: n, source: s, month: 2026-09, children: [ { id: K, born: 2024-01-01, form: Krippe, dailyHours: 8, pays: 1.00 }, { id: K, born: 2024-01-01, form: Krippe, dailyHours: 8, pays: 1.00 } ] } | dieselbe Kennung"
            })
    void an_example_that_says_too_little_or_too_much_is_found(String example, String problem) {
        assertThat(findings(document("", example)).get(0).problem()).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reportWithinDays: 30 | limitationYears: 4 | binnen wie vieler Tage",
                "{ minus: 1230.00 } | { minus: 1230.00, percent: 5 } | genau eine Angabe",
                "doubledWhen: { fact: { zwillinge: ja } } | doubledWhen: { fact: { essen: ja } } | gilt für Kinder",
                "values: [keine, gold] | values: [gold] | mindestens zwei",
                "counts: no | counts: no, steps: [ { minus: 1.00 } ] | zählt nicht",
                "kind: steuer | kind: job | steht doppelt",
                "fact: zwillinge | fact: karte | steht doppelt",
                "persons: adults | persons: parents | kein möglicher Wert"
            })
    void what_stands_around_the_rules_is_checked(String original, String replacement, String problem) {
        assertThat(document("")).contains(original);
        assertThat(findings(document("").replace(original, replacement)))
                .anySatisfy(finding -> assertThat(finding.problem()).contains(problem));
    }

    @Test
    void a_condition_on_income_needs_the_section_on_income() {
        String text = document(rule("free", "when: { incomeUpTo: 100.00 }"));
        String without =
                text.substring(0, text.indexOf("    income:\n")) + text.substring(text.indexOf("    lateReports:\n"));
        assertThat(findings(without).get(0).problem()).contains("ohne Nachweis");
        assertThat(Optional.of(text)).map(TariffLanguageTest::read).isPresent();
    }
}
