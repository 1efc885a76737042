package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

class TariffReaderTest {

    private static final String ELBSTADT = SampleTowns.text("elbstadt");
    private static final String RHEINSTADT = SampleTowns.text("rheinstadt");

    private static List<Finding> findings(String text) {
        DocumentRefused refused =
                catchThrowableOfType(DocumentRefused.class, () -> TariffReader.read("tariff.yaml", text));
        assertThat(refused).as("the document must be refused").isNotNull();
        return refused.findings();
    }

    /** The one finding after one change, and that it names the line of the change. */
    private static Finding onlyFinding(String text, String original, String replacement) {
        int at = text.indexOf(original);
        assertThat(at).as("the sample holds '%s'", original).isNotNegative();
        List<Finding> findings = findings(text.substring(0, at) + replacement + text.substring(at + original.length()));
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count() + (startsLine(text, part) ? 1 : 0);
    }

    private static boolean startsLine(String text, String part) {
        return text.charAt(text.indexOf(part) - 1) == '\n';
    }

    @Test
    void a_cell_with_a_typing_error_is_found_by_the_examples() {
        String cell = "{ careForm: Kindergarten, dailyHours: 8, amount: 64.00, status: official }";
        List<Finding> findings = findings(ELBSTADT.replace(cell, cell.replace("64.00", "63.00")));
        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.problem()).contains("errechnet 63,00", "erwartet 64,00"));
    }

    @Test
    void an_example_that_does_not_come_out_refuses_the_ordinance_at_its_line() {
        String example = "name: u2 25 Stunden Stufe 2,";
        int line = lineOf(RHEINSTADT, example);
        List<Finding> findings = findings(RHEINSTADT.replaceFirst("(Stufe 2, .*pays: )120\\.02", "$1120.03"));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).line()).isEqualTo(line);
        assertThat(findings.get(0).problem()).contains("120,02", "120,03");
    }

    @Test
    void a_missing_cell_is_named_by_its_classes() {
        Finding finding = onlyFinding(
                ELBSTADT, "          - { careForm: Krippe, dailyHours: 7, amount: 105.00, status: derived }\n", "");
        assertThat(finding.problem()).contains("careForm Krippe, dailyHours 7 fehlt");
    }

    @Test
    void a_cell_that_stands_twice_is_found_at_the_second_one() {
        String cell = "          - { careForm: Krippe, dailyHours: 7, amount: 105.00, status: derived }\n";
        Finding finding = onlyFinding(ELBSTADT, cell, cell + cell);
        assertThat(finding.line()).isEqualTo(lineOf(ELBSTADT, "{ careForm: Krippe, dailyHours: 7") + 1);
        assertThat(finding.problem()).contains("doppelt");
    }

    @Test
    void a_row_with_an_amount_too_few_is_found() {
        Finding finding = onlyFinding(RHEINSTADT, "[0.00, 120.02, ", "[0.00, ");
        assertThat(finding.line()).isEqualTo(lineOf(RHEINSTADT, "[0.00, 120.02, "));
        assertThat(finding.problem()).contains("9 Beträge", "10 Klassen");
    }

    @Test
    void bands_that_do_not_ascend_are_found() {
        Finding finding = onlyFinding(RHEINSTADT, "[24542, 36813,", "[36813, 24542,");
        assertThat(finding.problem()).contains("24.542,00");
    }

    @Test
    void a_mistyped_key_is_found_and_the_possible_ones_are_named() {
        Finding finding = onlyFinding(
                ELBSTADT, "        covers: wholeMonth", "        covers: wholeMonth\n        cover: anyDay");
        assertThat(finding.problem()).contains("„cover“");
        assertThat(finding.remedy()).contains("covers");
    }

    @Test
    void a_rule_of_an_unknown_kind_is_found() {
        Finding finding = onlyFinding(ELBSTADT, "rule: freesYounger", "rule: freesEverybody");
        assertThat(finding.problem()).contains("freesEverybody");
        assertThat(finding.remedy()).contains("freesYounger", "onlyOnePays");
    }

    @Test
    void versions_that_overlap_are_refused() {
        assertThat(onlyFinding(ELBSTADT, "validTo: 2019-07-31", "validTo: 2019-08-31")
                        .problem())
                .contains("am selben Tag");
    }

    @Test
    void a_version_that_ends_within_a_month_is_refused() {
        assertThat(onlyFinding(ELBSTADT, "validTo: 2019-07-31", "validTo: 2019-07-30")
                        .problem())
                .contains("mitten im Monat");
    }

    @Test
    void a_validity_that_ends_before_it_begins_is_refused() {
        assertThat(onlyFinding(ELBSTADT, "validTo: 2019-07-31", "validTo: 2018-07-31")
                        .problem())
                .contains("endet, bevor sie beginnt");
    }

    @Test
    void a_value_without_a_citation_is_refused() {
        assertThat(onlyFinding(ELBSTADT, "        citation: § 90 Abs. 4 SGB VIII\n", "")
                        .problem())
                .contains("„citation“ fehlt");
    }

    @Test
    void an_ordinance_without_examples_is_refused() {
        String without = ELBSTADT.substring(0, ELBSTADT.indexOf("examples:"));
        assertThat(findings(without)).hasSize(1);
        assertThat(findings(without + "examples: []\n")).hasSize(1);
    }

    @Test
    void all_findings_come_at_once_in_the_order_of_their_lines() {
        String broken = ELBSTADT.replace("monthRule: fullMonthByFirstDay", "monthRule: half")
                .replace("completedYears: 3", "completedYears: drei")
                .replace("by: [Hort]", "by: [Schule]")
                .replace("pays: 120.00", "pays: 120.005");
        List<Finding> findings = findings(broken);
        assertThat(findings).hasSize(6);
        assertThat(findings).extracting(Finding::line).isSorted();
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.file()).isEqualTo("tariff.yaml");
            assertThat(finding.problem()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @Test
    void the_end_of_the_hort_rule_stands_in_the_document_alone() throws DocumentRefused {
        assertThat(ELBSTADT).contains("validTo: 2026-12-31");
        String prolonged = ELBSTADT.replace("validTo: 2026-12-31", "validTo: 2027-12-31")
                .replaceFirst("(?s)  - name: ohne Hortregel.*?(?=  - name: mit Wohngeld)", "");
        assertThatCode(() -> TariffReader.read("tariff.yaml", prolonged)).doesNotThrowAnyException();
        assertThat(findings(ELBSTADT.replace("validTo: 2026-12-31", "validTo: 2027-12-31")))
                .hasSize(1);
        assertThat(TariffReader.read("tariff.yaml", prolonged)
                        .at(Month.of(2027, 1))
                        .rules())
                .hasSize(4);
    }

    @Test
    void whatever_is_torn_out_of_a_document_there_are_findings_or_a_tariff_and_nothing_else() {
        for (long seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            String text = random.nextBoolean() ? ELBSTADT : RHEINSTADT;
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(40));
            String torn = text.substring(0, from) + noise(random) + text.substring(to);
            try {
                TariffReader.read("tariff.yaml", torn);
            } catch (DocumentRefused refused) {
                assertThat(refused.findings()).as("seed %d", seed).isNotEmpty();
            } catch (RuntimeException unexpected) {
                throw new AssertionError("seed " + seed, unexpected);
            }
        }
    }

    private static String noise(Random random) {
        String[] pieces = {
            "",
            "\n",
            ": ",
            "[",
            "}",
            "-1",
            "999999999999999999",
            "2026-02-30",
            "*a",
            "&a ",
            "!!java",
            "\t",
            "“",
            "\"",
            "0x1F",
            "~"
        };
        return pieces[random.nextInt(pieces.length)];
    }
}
