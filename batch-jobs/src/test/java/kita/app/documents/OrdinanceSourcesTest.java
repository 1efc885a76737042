package kita.app.documents;

import static kita.billing.tariff.Citation.Status.DERIVED;
import static kita.billing.tariff.Citation.Status.INVENTED;
import static kita.billing.tariff.Citation.Status.OFFICIAL;
import static kita.billing.tariff.Citation.Status.SECONDARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kita.billing.tariff.Citation.Status;
import kita.billing.tariff.FeeTable.Cell;
import kita.billing.tariff.HourRatesRule;
import kita.billing.tariff.TableRule;
import kita.billing.tariff.TariffVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How far the amounts of the shipped ordinances can be trusted is said in them and does not get lost. */
class OrdinanceSourcesTest {

    static List<Path> files() {
        return Ordinances.files();
    }

    /** All amounts of all versions; those that an ordinance gives nothing for are not counted. */
    private static Stream<Cell> cells(String id) {
        return Ordinances.tariff(id).versions().stream()
                .map(TariffVersion::rules)
                .flatMap(List::stream)
                .flatMap(rule -> {
                    if (rule instanceof TableRule table) {
                        return table.table().cells().stream();
                    }
                    return rule instanceof HourRatesRule rates ? rates.rates().cells().stream() : Stream.empty();
                });
    }

    private static Map<Status, Long> statuses(String id) {
        return cells(id)
                .collect(Collectors.groupingBy(cell -> cell.citation().status(), TreeMap::new, Collectors.counting()));
    }

    @Test
    void what_a_city_or_a_report_about_its_ordinance_printed_is_official() {
        assertThat(statuses("duesseldorf-2021")).containsExactlyEntriesOf(Map.of(OFFICIAL, 28L + 91 + 4 + 9));
        assertThat(statuses("koeln-tagespflege-2016")).containsExactlyEntriesOf(Map.of(OFFICIAL, 48L));
        assertThat(statuses("leipzig-2014")).containsExactlyEntriesOf(Map.of(OFFICIAL, 53L + 24 + 6));
        assertThat(statuses("sachsen-anhalt-einzelwerte")).containsExactlyEntriesOf(Map.of(OFFICIAL, 19L));
    }

    @Test
    void what_was_taken_from_another_project_is_secondary() {
        assertThat(statuses("koeln-2025")).containsExactlyEntriesOf(Map.of(SECONDARY, 90L));
        assertThat(statuses("hamburg-2019")).containsExactlyEntriesOf(Map.of(SECONDARY, 960L));
        assertThat(statuses("stuttgart-2026")).containsExactlyEntriesOf(Map.of(SECONDARY, 80L));
    }

    @Test
    void what_was_computed_from_printed_cells_is_derived() {
        assertThat(statuses("magdeburg-2019")).containsExactlyInAnyOrderEntriesOf(Map.of(OFFICIAL, 6L, DERIVED, 8L));
    }

    @Test
    void of_the_tables_of_brandenburg_one_cap_is_official_and_the_averages_are_derived() {
        assertThat(statuses("brandenburg-knirpsenstadt-2024"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(OFFICIAL, 1L, SECONDARY, 78L + 23, DERIVED, 6L));
    }

    @Test
    void a_split_that_nobody_published_is_invented() {
        assertThat(statuses("zerbst-2020")).containsExactlyInAnyOrderEntriesOf(Map.of(OFFICIAL, 1L, INVENTED, 2L));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_rule_is_proven_by_an_example_and_nothing_is_wrong_but_gaps_and_missing_days_of_publication(Path file) {
        TariffCheck.Report report = TariffCheck.check(file.toString(), Ordinances.text(file));
        assertThat(report.findings())
                .filteredOn(row -> !List.of("GAP", "UNPUBLISHED").contains(row.check()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_document_with_amounts_that_are_not_official_says_so_in_its_head(Path file) {
        String id = file.getFileName().toString().replace(".yaml", "");
        String head = Ordinances.text(file)
                .lines()
                .takeWhile(line -> line.startsWith("#"))
                .collect(Collectors.joining(" "));
        Map<Status, String> words =
                Map.of(SECONDARY, "Sekundärquelle", DERIVED, "gerechnet|abgeleitet", INVENTED, "erfunden");
        assertThat(head).isNotBlank();
        statuses(id).keySet().stream()
                .filter(words::containsKey)
                .filter(status -> !id.startsWith("brandenburg") || status != DERIVED)
                .forEach(status -> assertThat(head).containsPattern(words.get(status)));
    }
}
