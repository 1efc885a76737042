package kita.billing.tariff;

import static kita.billing.tariff.Bench.CITATION;
import static kita.billing.tariff.Bench.child;
import static kita.billing.tariff.Bench.head;
import static kita.billing.tariff.Bench.household;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.IncomeAxis.Bounds;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How tables are read out: the classes of a file, the classes of a notice, and what a table does not offer. */
class SpokenAxesTest {

    private static TableRule table(Axis axis, String... euro) {
        List<FeeTable.Cell> cells = new ArrayList<>();
        for (String amount : euro) {
            cells.add("-".equals(amount) ? null : new FeeTable.Cell(Money.parse(amount), CITATION));
        }
        return new TableRule(head("tabelle"), new FeeTable(List.of(axis), cells));
    }

    private static List<String> keys(Axis axis) {
        List<String> keys = new ArrayList<>(List.of(axis.key()));
        for (int i = 0; i < axis.size(); i++) {
            keys.add(axis.classKey(i));
        }
        return keys;
    }

    private static String refused(Axis axis, HouseholdMonth household, String... euro) {
        Evaluation answer = Bench.version(table(axis, euro)).evaluate(household);
        return ((Evaluation.Refused) answer).refusals().get(0).sentence().replace('\u00a0', ' ');
    }

    @Test
    void every_axis_has_a_key_and_every_class_a_key_as_files_write_them() {
        assertThat(keys(new HoursAxis(HoursAxis.Unit.DAILY, HoursAxis.Match.EXACT, List.of(5, 10))))
                .containsExactly("dailyHours", "5", "10");
        assertThat(keys(new HoursAxis(HoursAxis.Unit.WEEKLY, HoursAxis.Match.EXACT, List.of(25))))
                .containsExactly("weeklyHours", "25");
        assertThat(keys(new HourSlices(HoursAxis.Unit.WEEKLY, List.of(25, 35)))).containsExactly("upTo", "25", "35");
        assertThat(keys(new IncomeAxis(List.of(Money.euro(100))))).containsExactly("income", "1", "2");
        assertThat(keys(new CareFormAxis(List.of(CareForm.HORT)))).containsExactly("careForm", "Hort");
        assertThat(keys(new PersonsAxis(Optional.empty(), List.of("2", "3+")))).contains("2", "3+");
        assertThat(keys(new ChildrenAxis(Bench.inHousehold(), List.of("1", "2+"))))
                .contains("1", "2+");
    }

    @ParameterizedTest
    @CsvSource({"0, 'bis 100,00 €'", "1, 'bis 200,00 €'", "2, 'über 200,00 €'"})
    void bands_up_to_a_bound_are_read_out_by_it_and_the_last_by_the_one_below(int band, String expected) {
        IncomeAxis axis = new IncomeAxis(List.of(Money.euro(100), Money.euro(200)));
        assertThat(axis.bandGerman(band).replace('\u00a0', ' ')).isEqualTo(expected);
    }

    @Test
    void bands_from_a_bound_are_read_out_by_it() {
        IncomeAxis axis = new IncomeAxis(Bounds.FROM_INCLUSIVE, List.of(Money.ZERO, Money.euro(200)));
        assertThat(axis.bandGerman(1).replace('\u00a0', ' ')).isEqualTo("ab 200,00 €");
        assertThat(axis.size()).isEqualTo(2);
    }

    @Test
    void an_income_below_the_first_bound_is_refused_by_name() {
        IncomeAxis axis = new IncomeAxis(Bounds.FROM_INCLUSIVE, List.of(Money.euro(100)));
        assertThat(refused(axis, household(Bench.euro("99.99"), child("A", "2024-01-01", 8)), "1.00"))
                .contains("für das Einkommen");
    }

    @Test
    void bounds_of_income_must_be_there_and_ascend() {
        assertThatThrownBy(() -> new IncomeAxis(List.of())).hasMessageContaining("Es fehlt eine Obergrenze.");
        assertThatThrownBy(() -> new IncomeAxis(Bounds.FROM_INCLUSIVE, List.of()))
                .hasMessageContaining("Es fehlt eine Untergrenze.");
        assertThatThrownBy(() -> new IncomeAxis(List.of(Money.euro(5), Money.euro(5))))
                .hasMessageContaining("Die Obergrenze 5,00\u00a0€ liegt nicht über der vorigen.");
        assertThatThrownBy(() -> new IncomeAxis(Bounds.FROM_INCLUSIVE, List.of(Money.euro(5), Money.euro(4))))
                .hasMessageContaining("Die Untergrenze 4,00\u00a0€ liegt nicht über der vorigen.");
    }

    @Test
    void hours_between_classes_are_read_out_with_what_was_agreed() {
        HouseholdMonth seven = household(child("A", "2024-01-01", 7));
        assertThat(Bench.sentence(
                        seven,
                        table(
                                new HoursAxis(HoursAxis.Unit.DAILY, HoursAxis.Match.NEXT_HIGHER, List.of(6, 8)),
                                "1.00",
                                "2.00")))
                .isEqualTo("Regel tabelle: bis 8 Stunden täglich (vereinbart: 7).");
        assertThat(Bench.sentence(
                        seven,
                        table(HoursAxis.mapped(HoursAxis.Unit.DAILY, List.of(6, 8), Map.of(7, 6)), "1.00", "2.00")))
                .isEqualTo("Regel tabelle: Stufe 6 Stunden täglich (vereinbart: 7).");
        assertThat(Bench.sentence(
                        seven,
                        table(HoursAxis.mapped(HoursAxis.Unit.DAILY, List.of(6, 7), Map.of(5, 6)), "1.00", "2.00")))
                .isEqualTo("Regel tabelle: 7 Stunden täglich.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 61})
    void only_one_to_sixty_hours_can_be_mapped(int hours) {
        assertThatThrownBy(() -> HoursAxis.mapped(HoursAxis.Unit.WEEKLY, List.of(5), Map.of(hours, 5)))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("Die Zuordnung von " + hours + " zu 5 Stunden führt zu keiner Klasse.");
    }

    @Test
    void one_and_sixty_hours_can_be_mapped_and_sixty_be_a_class() {
        Axis axis = HoursAxis.mapped(HoursAxis.Unit.WEEKLY, List.of(5, 60), Map.of(1, 5, 60, 5));
        assertThat(Bench.fees(household(Bench.weekly("A", "2024-01-01", 1)), table(axis, "3.00", "4.00")))
                .containsExactly("3.00");
        assertThat(Bench.fees(household(Bench.weekly("A", "2024-01-01", 60)), table(axis, "3.00", "4.00")))
                .containsExactly("3.00");
        assertThatThrownBy(() -> new HoursAxis(HoursAxis.Unit.WEEKLY, HoursAxis.Match.EXACT, List.of(61)))
                .isInstanceOf(InvalidTariff.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "0", "05", "100", "2a", "/", ":", "-1", "1.5"})
    void what_is_no_number_from_1_to_99_is_no_class_of_children(String key) {
        assertThatThrownBy(() -> new PersonsAxis(Optional.empty(), List.of(key)))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("„" + key + "“ ist an dieser Stelle keine Klasse.");
    }

    @Test
    void only_the_last_class_of_children_may_be_open_and_classes_ascend() {
        assertThatThrownBy(() -> new PersonsAxis(Optional.empty(), List.of("2+", "3")))
                .isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new PersonsAxis(Optional.empty(), List.of("2", "2")))
                .hasMessageContaining("Die Klasse „2“ liegt nicht über der vorigen.");
        assertThat(new PersonsAxis(Optional.empty(), List.of("9", "10", "99+")).size())
                .isEqualTo(3);
    }

    @Test
    void numbers_between_and_beyond_closed_classes_have_no_fee() {
        ChildrenAxis one = new ChildrenAxis(Counted.allInCare(CITATION), List.of("1", "3"));
        ChildInCare a = child("A", "2024-01-01", 8);
        ChildInCare b = child("B", "2023-01-01", 8);
        ChildInCare c = child("C", "2022-01-01", 8);
        ChildInCare d = child("D", "2021-01-01", 8);
        assertThat(Bench.fees(household(a), table(one, "1.00", "3.00"))).containsExactly("1.00");
        assertThat(Bench.refusal(household(a, b), table(one, "1.00", "3.00"))).isEqualTo("NOT_IN_TABLE");
        assertThat(Bench.fees(household(a, b, c), table(one, "1.00", "3.00"))).containsExactly("3.00", "3.00", "3.00");
        assertThat(Bench.refusal(household(a, b, c, d), table(one, "1.00", "3.00")))
                .isEqualTo("NOT_IN_TABLE");
        Counted hort = new Counted(
                Counted.Who.IN_CARE,
                List.of(CareForm.HORT),
                Optional.empty(),
                Optional.empty(),
                Counted.LastMonth.OF_BIRTHDAY,
                Counted.InMonth.ANY_DAY,
                CITATION);
        assertThat(Bench.refusal(household(a), table(new ChildrenAxis(hort, List.of("1", "2+")), "1.00", "2.00")))
                .as("none counts")
                .isEqualTo("NOT_IN_TABLE");
    }

    @Test
    void a_table_offers_the_cells_that_are_no_holes_and_knows_its_axes() {
        FeeTable table = table(
                        new HoursAxis(HoursAxis.Unit.DAILY, HoursAxis.Match.EXACT, List.of(5, 6, 7)),
                        "1.00",
                        "-",
                        "3.00")
                .table();
        assertThat(table.cells()).extracting(cell -> cell.amount().toString()).containsExactly("1.00", "3.00");
        assertThat(table.axes()).extracting(Axis::key).containsExactly("dailyHours");
    }

    @Test
    void a_hole_is_refused_with_the_classes_that_led_to_it() {
        assertThat(refused(
                        new HoursAxis(HoursAxis.Unit.DAILY, HoursAxis.Match.EXACT, List.of(7, 8)),
                        household(child("A", "2024-01-01", 8)),
                        "1.00",
                        "-"))
                .contains("Kind A, 2026-09:", "8 Stunden täglich");
    }

    @Test
    void a_table_may_have_a_hundred_thousand_cells_and_not_one_more() {
        List<Money> bounds = new ArrayList<>();
        for (int i = 1; i < 25_000; i++) {
            bounds.add(Money.cents(i));
        }
        CareFormAxis four = new CareFormAxis(List.of(CareForm.values()));
        assertThat(FeeTable.size(List.of(four, new IncomeAxis(bounds)))).isEqualTo(100_000);
        bounds.add(Money.cents(25_000));
        assertThatThrownBy(() -> FeeTable.size(List.of(four, new IncomeAxis(bounds))))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("Die Tabelle hätte mehr als 100000 Felder.");
    }

    @Test
    void a_missing_fact_is_refused_by_its_own_name_and_not_as_a_hole() {
        Fact card = new Fact("karte", Fact.Scope.HOUSEHOLD, "Karte", List.of("ja", "nein"), Optional.empty());
        HouseholdMonth household = household(child("A", "2024-01-01", 8));
        assertThat(Bench.refusal(household, table(new FactAxis(card, List.of("ja", "nein")), "1.00", "2.00")))
                .isNotEqualTo("NOT_IN_TABLE");
    }

    @ParameterizedTest
    @CsvSource({"2024, 29", "2023, 28", "2000, 29", "1900, 28", "2100, 28", "2400, 29"})
    void february_has_a_29th_every_fourth_year_but_in_three_of_four_centuries(int year, int days) {
        assertThat(MonthIndex.days(year, 2)).isEqualTo(days);
    }

    @Test
    void a_child_born_on_29_february_has_its_birthday_on_the_first_of_march_in_common_years() {
        var leapling = BirthDate.of(LocalDate.of(2020, 2, 29));
        assertThat(MonthIndex.month(MonthIndex.ofBirthday(leapling, 3))).hasToString("2023-03");
        assertThat(MonthIndex.month(MonthIndex.ofBirthday(leapling, 4))).hasToString("2024-02");
        assertThat(MonthIndex.isFirstOfMonth(leapling, 3)).isTrue();
        assertThat(MonthIndex.isFirstOfMonth(leapling, 4)).isFalse();
        assertThat(MonthIndex.month(MonthIndex.afterCompleting(leapling, 3))).hasToString("2023-03");
        assertThat(MonthIndex.month(MonthIndex.afterCompleting(leapling, 4))).hasToString("2024-03");
    }
}
