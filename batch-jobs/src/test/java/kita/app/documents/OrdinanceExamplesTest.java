package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kita.billing.tariff.TariffExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples that stand in the ordinances of real towns. */
class OrdinanceExamplesTest {

    private static final Pattern PAYS = Pattern.compile("(pays|total): (\\d+\\.\\d\\d)");

    static List<Path> files() {
        return Ordinances.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_example_comes_out_to_the_cent(Path file) {
        TariffDocument document = Ordinances.document(file);
        assertThat(document.examples())
                .allSatisfy(example ->
                        assertThat(example.mismatch(document.tariff())).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_ordinance_is_named_as_its_file_and_every_example_has_a_name_of_its_own(Path file) {
        TariffDocument document = Ordinances.document(file);
        assertThat(document.tariff().id() + ".yaml")
                .isEqualTo(file.getFileName().toString());
        assertThat(document.examples()).extracting(TariffExample::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void one_expected_amount_changed_by_a_cent_refuses_the_ordinance_at_that_example(Path file) {
        String text = Ordinances.text(file);
        Matcher amount = PAYS.matcher(text);
        assertThat(amount.find(text.indexOf("\nexamples:"))).isTrue();
        String changed = text.substring(0, amount.end() - 1)
                + (amount.group(2).endsWith("1") ? '2' : '1')
                + text.substring(amount.end());
        assertThatThrownBy(() -> TariffReader.read("tariff.yaml", changed))
                .isInstanceOfSatisfying(
                        DocumentRefused.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .satisfies(
                                        finding -> assertThat(finding.problem()).contains("kommt nicht heraus")));
    }

    @Test
    void there_are_at_least_250_examples_over_at_least_ten_ordinances() {
        Map<String, Integer> counts = new HashMap<>();
        files().forEach(file -> counts.put(
                file.getFileName().toString(),
                Ordinances.document(file).examples().size()));
        assertThat(counts)
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy((file, count) -> assertThat(count).as(file).isPositive());
        assertThat(counts.values().stream().mapToInt(count -> count).sum()).isGreaterThanOrEqualTo(600);
    }

    @Test
    void the_published_worked_examples_stand_in_the_ordinances() {
        Set<String> names = files().stream()
                .flatMap(file -> Ordinances.document(file).examples().stream())
                .map(example -> example.name().split(",")[0])
                .collect(Collectors.toSet());
        assertThat(names)
                .contains(
                        "bb-excel-2024",
                        "hamburg-2nd",
                        "jena-2015",
                        "magdeburg-2019a",
                        "muenchen-meal",
                        "st-hort-hort",
                        "zerbst-2020");
    }
}
