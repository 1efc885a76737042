package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kita.app.support.Schemas;
import kita.app.support.YamlAsJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TariffSchemaTest {

    static List<Path> ordinances() {
        return Ordinances.files();
    }

    static Stream<String> towns() {
        return Stream.of("elbstadt", "rheinstadt");
    }

    @ParameterizedTest
    @MethodSource("ordinances")
    void every_shipped_ordinance_fits_the_schema(Path file) {
        assertThat(Schemas.errors("tariff", YamlAsJson.read(Ordinances.text(file))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("towns")
    void the_ordinances_of_the_sample_towns_fit_the_schema(String town) {
        assertThat(Schemas.errors("tariff", YamlAsJson.read(SampleTowns.text(town))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id:", "title:", "examples:"})
    void a_document_without_a_required_part_fits_neither_the_schema_nor_the_reader(String part) {
        refusedByBoth("muenchen-verpflegung", "\n" + part, "\nx" + part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "koeln-2025                     | per: year                         | per: week",
                "koeln-2025                     | careForms: [Krippe, Kindergarten] | careForms: [Krippe, Schule]",
                "koeln-2025                     | covers: wholeMonth                | covers: halfMonth",
                "koeln-2025                     | exemptChild: countsAsPayer        | exemptChild: ja",
                "koeln-2025                     | rule: benefitsFree                | rule: benefits",
                "koeln-2025                     | change: monthAfterCompletion      | change: birthday",
                "koeln-2025                     | upTo: [24542                      | upTo: [viel",
                "koeln-2025                     | status: secondary                 | status: sicher",
                "koeln-2025                     | { notBelow: 0 }                   | { below: 0 }",
                "koeln-2025                     | counts: no                        | counts: vielleicht",
                "koeln-2025                     | pays: 148.18                      | pays: viel",
                "koeln-2025                     | [0.00, 120.02,                    | [-5.00, 120.02,",
                "koeln-2025                     | validFrom: 2025-08-01             | validFrom: August",
                "koeln-2025                     | limitationYears: 4                | limitationYears: vier",
                "stuttgart-2026                 | axis: children                    | axis: kinder",
                "stuttgart-2026                 | who: inHousehold                  | who: everybody",
                "stuttgart-2026                 | month: [8]                        | month: [13]",
                "stuttgart-2026                 | charge: meal                      | charge: snack",
                "stuttgart-2026                 | of: household                     | of: family",
                "stuttgart-2026                 | classes: [1, 2, 3, 4+]            | classes: [1, 2, 3, viele]",
                "jena-2015                      | nothingBelow: 20.00               | nothingBelow: zwanzig",
                "jena-2015                      | rounding: [euroHalfUp]            | rounding: [nearest]",
                "jena-2015                      | divide: [dailyHours, 9]           | divide: [dailyHours]",
                "jena-2015                      | atMost: [income,                  | atMost: [einkommen,",
                "hamburg-2019                   | by: position                      | by: place",
                "hamburg-2019                   | fraction: 1/3                     | fraction: ein Drittel",
                "hamburg-2019                   | match: fromInclusive              | match: from",
                "brandenburg-knirpsenstadt-2024 | effect: atMost                    | effect: cap",
                "koeln-tagespflege-2016         | hours: weeklyHours                | hours: week",
                "berlin-2025                    | decides: firstDay                 | decides: monday",
                "berlin-2025                    | careStartsFromDay: 21             | careStartsFromDay: 32",
                "magdeburg-2019                 | sameBirthDate: clerkDecides       | sameBirthDate: lot"
            })
    void a_typical_mistake_fits_neither_the_schema_nor_the_reader(String ordinance, String right, String wrong) {
        refusedByBoth(ordinance, right, wrong);
    }

    /** The first place is changed; the reader must name its line. */
    private static void refusedByBoth(String ordinance, String right, String wrong) {
        String text = Ordinances.text(Ordinances.file(ordinance));
        int at = text.indexOf(right);
        assertThat(at).as("the document holds '%s'", right).isNotNegative();
        String broken = text.substring(0, at) + wrong + text.substring(at + right.length());
        assertThat(Schemas.errors("tariff", YamlAsJson.read(broken))).isNotEmpty();
        DocumentRefused refused =
                catchThrowableOfType(DocumentRefused.class, () -> TariffReader.read("tariff.yaml", broken));
        assertThat(refused).as("the reader must refuse it").isNotNull();
        int line = (int) broken.substring(0, at + 1).lines().count();
        boolean nearby = refused.findings().stream()
                .anyMatch(finding -> right.startsWith("\n") || finding.line() <= line && finding.line() > line - 6);
        assertThat(nearby)
                .as("found at line %d or at the entry around it: %s", line, refused.findings())
                .isTrue();
    }
}
