package kita.billing.tariff;

import static kita.billing.tariff.Bench.child;
import static kita.billing.tariff.Bench.household;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Axis.Question;
import kita.billing.tariff.Counted.DeclaredAs;
import kita.billing.tariff.Counted.InMonth;
import kita.billing.tariff.Counted.LastMonth;
import kita.billing.tariff.Counted.Who;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountingAxesTest {

    private static final Counted IN_CARE = Counted.allInCare(Bench.CITATION);
    private static final List<ChildOrder> OLDEST = List.of(ChildOrder.OLDEST, ChildOrder.CHILD_ID);
    private static final Fact KINDERGELD =
            new Fact("kindergeld", Fact.Scope.CHILD, "Kindergeld", List.of("ja", "nein"), Optional.of("nein"));

    private static Counted inCare(LastMonth last, InMonth inMonth, Integer untilBirthday, CareForm... forms) {
        return new Counted(
                Who.IN_CARE,
                List.of(forms),
                Optional.empty(),
                Optional.ofNullable(untilBirthday),
                last,
                inMonth,
                Bench.CITATION);
    }

    private static Question ask(HouseholdMonth household, int child) {
        ChildInCare asked = household.children().get(child);
        return new Question(asked, asked.form(), household);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "3, 2", "9, 2", "0, -1", "-1, -1"})
    void the_last_class_of_a_count_may_be_open(int number, int expected) {
        assertThat(new CountClasses(List.of("1", "2", "3+")).classOf(number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "3, -1", "4, 1", "5, -1"})
    void a_count_that_no_class_takes_is_refused(int number, int expected) {
        assertThat(new CountClasses(List.of("2", "4")).classOf(number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1+,2", "2,1", "1,1", "0", "x", "", "+", "100", "-1", "01", "1.5"})
    void classes_that_do_not_ascend_or_are_no_numbers_are_refused(String classes) {
        assertThatThrownBy(() -> new CountClasses(List.of(classes.split(",", -1))))
                .isInstanceOf(InvalidTariff.class);
    }

    @Test
    void the_place_of_a_child_is_the_one_among_those_that_count() {
        HouseholdMonth household =
                household(child("A", "2024-05-05", 8), child("B", "2022-05-05", 8), child("C", "2024-05-05", 8));
        ChildOrderAxis axis = new ChildOrderAxis(IN_CARE, OLDEST, List.of("1", "2", "3+"));
        assertThat(List.of(
                        axis.classOf(ask(household, 0)),
                        axis.classOf(ask(household, 1)),
                        axis.classOf(ask(household, 2))))
                .containsExactly(1, 0, 2);
        ChildOrderAxis youngest =
                new ChildOrderAxis(IN_CARE, List.of(ChildOrder.YOUNGEST, ChildOrder.CHILD_ID), List.of("1", "2", "3+"));
        assertThat(youngest.classOf(ask(household, 1))).isEqualTo(2);
        assertThat(axis.german(1, ask(household, 0))).isEqualTo("2. Kind (gezählt: Kinder in Betreuung)");
    }

    @Test
    void the_place_may_follow_the_start_of_care() {
        HouseholdMonth household = household(
                Bench.since(child("A", "2022-05-05", 8), "2026-09-01", 1, 30),
                Bench.since(child("B", "2024-05-05", 8), "2025-09-01", 1, 30));
        ChildOrderAxis axis =
                new ChildOrderAxis(IN_CARE, List.of(ChildOrder.EARLIER_START, ChildOrder.CHILD_ID), List.of("1", "2"));
        assertThat(axis.classOf(ask(household, 1))).isZero();
        assertThatThrownBy(() -> new ChildOrderAxis(
                        Bench.inHousehold(), List.of(ChildOrder.EARLIER_START, ChildOrder.CHILD_ID), List.of("1")))
                .isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new ChildOrderAxis(IN_CARE, List.of(ChildOrder.OLDEST), List.of("1")))
                .isInstanceOf(InvalidTariff.class);
    }

    @Test
    void a_child_that_does_not_count_has_no_place() {
        Counted hort = inCare(LastMonth.OF_BIRTHDAY, InMonth.ANY_DAY, null, CareForm.HORT);
        ChildOrderAxis axis = new ChildOrderAxis(hort, OLDEST, List.of("1", "2+"));
        Question question = ask(household(child("A", "2024-05-05", 8)), 0);
        assertThat(axis.classOf(question)).isEqualTo(Axis.NONE);
        assertThat(axis.mismatch(question)).contains("selbst nicht mitzählt");
    }

    @Test
    void older_children_of_the_family_come_before_those_in_care() {
        HouseholdMonth household = Bench.withFamily(household(child("A", "2024-05-05", 8)), "2015-01-01", "2025-01-01");
        ChildOrderAxis axis = new ChildOrderAxis(Bench.inHousehold(), OLDEST, List.of("1", "2", "3+"));
        assertThat(axis.classOf(ask(household, 0))).isEqualTo(1);
        ChildrenAxis children = new ChildrenAxis(Bench.inHousehold(), List.of("1", "2", "3", "4+"));
        assertThat(children.classOf(ask(household, 0))).isEqualTo(2);
    }

    @Test
    void the_family_has_its_adults_and_the_children_that_count() {
        HouseholdMonth household = Bench.withFamily(household(child("A", "2024-05-05", 8)), "2000-01-01");
        assertThat(new PersonsAxis(Optional.empty(), List.of("2", "3", "4+")).classOf(ask(household, 0)))
                .isEqualTo(2);
        assertThat(new PersonsAxis(Optional.of(Bench.inHousehold()), List.of("2", "3", "4+"))
                        .classOf(ask(household, 0)))
                .isEqualTo(1);
    }

    /** September 2026; the birthday is the 18th. */
    @ParameterizedTest
    @CsvSource({
        "2008-09-02, OF_BIRTHDAY, 1",
        "2008-09-01, OF_BIRTHDAY, 0",
        "2008-10-01, OF_BIRTHDAY, 1",
        "2008-09-02, BEFORE_BIRTHDAY, 0",
        "2008-10-01, BEFORE_BIRTHDAY, 1",
        "2008-08-31, OF_BIRTHDAY, 0"
    })
    void a_child_counts_until_its_birthday(String born, LastMonth last, int expected) {
        Counted counted = inCare(last, InMonth.ANY_DAY, 18);
        assertThat(counted.number(household(child("A", born, 8)))).isEqualTo(expected);
    }

    /** Edge case 8: care from the 16th, and care that ends on the 15th. */
    @ParameterizedTest
    @CsvSource({
        "16, 30, ANY_DAY, 1",
        "16, 30, FIRST_DAY, 0",
        "16, 30, WHOLE_MONTH, 0",
        "1, 15, FIRST_DAY, 1",
        "1, 15, WHOLE_MONTH, 0",
        "1, 30, WHOLE_MONTH, 1"
    })
    void a_sibling_with_part_of_a_month_counts_as_the_ordinance_says(int first, int last, InMonth rule, int expected) {
        HouseholdMonth household = household(Bench.since(child("A", "2024-05-05", 8), "2025-01-01", first, last));
        assertThat(inCare(LastMonth.OF_BIRTHDAY, rule, null).number(household)).isEqualTo(expected);
    }

    @Test
    void a_declared_fact_decides_who_counts_and_what_is_not_declared_counts_as_the_ordinance_says() {
        Counted counted = new Counted(
                Who.IN_CARE,
                List.of(),
                Optional.of(new DeclaredAs(KINDERGELD, List.of("ja"))),
                Optional.empty(),
                LastMonth.OF_BIRTHDAY,
                InMonth.ANY_DAY,
                Bench.CITATION);
        HouseholdMonth household = household(
                Bench.with(child("A", "2024-05-05", 8), Map.of("kindergeld", "ja")), child("B", "2024-05-05", 8));
        assertThat(counted.number(household)).isEqualTo(1);
        Fact open = new Fact("kindergeld", Fact.Scope.CHILD, "Kindergeld", List.of("ja", "nein"), Optional.empty());
        assertThatThrownBy(() -> new DeclaredAs(open, List.of("ja"))).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new DeclaredAs(KINDERGELD, List.of("vielleicht")))
                .isInstanceOf(InvalidTariff.class);
    }

    @Test
    void days_of_care_cannot_decide_about_children_who_need_no_care() {
        assertThatThrownBy(() -> new Counted(
                        Who.IN_HOUSEHOLD,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        LastMonth.OF_BIRTHDAY,
                        InMonth.FIRST_DAY,
                        Bench.CITATION))
                .isInstanceOf(InvalidTariff.class);
    }

    @Test
    void a_fact_finds_its_class_and_a_missing_one_is_named() {
        Fact open =
                new Fact("karte", Fact.Scope.CHILD, "FamilienCard", List.of("keine", "rot", "blau"), Optional.empty());
        FactAxis axis = new FactAxis(open, List.of("keine", "rot"));
        HouseholdMonth household = household(
                Bench.with(child("A", "2024-05-05", 8), Map.of("karte", "rot")),
                Bench.with(child("B", "2024-05-05", 8), Map.of("karte", "blau")),
                child("C", "2024-05-05", 8));
        assertThat(axis.classOf(ask(household, 0))).isEqualTo(1);
        assertThat(axis.classOf(ask(household, 1))).isEqualTo(Axis.NONE);
        assertThat(axis.mismatch(ask(household, 1))).isEqualTo("FamilienCard: blau");
        assertThat(axis.mismatch(ask(household, 2))).contains("fehlende Angabe");
        TableRule table = new TableRule(
                Bench.head("t"),
                new FeeTable(
                        List.of(axis),
                        List.of(
                                new FeeTable.Cell(Money.euro(1), Bench.CITATION),
                                new FeeTable.Cell(Money.euro(2), Bench.CITATION))));
        assertThat(Bench.refusal(household(child("C", "2024-05-05", 8)), table)).isEqualTo("FACT_MISSING");
        assertThatThrownBy(() -> new FactAxis(open, List.of("gelb"))).isInstanceOf(InvalidTariff.class);
    }

    /** Edge case 71: 25/35/45 become 30/40/50; 35 hours stand in no list and go to a person. */
    @ParameterizedTest
    @CsvSource({"25, 0", "45, 2", "30, 0", "40, 1", "50, 2", "35, -1", "29, -1"})
    void redrawn_hours_move_by_an_explicit_list(int hours, int expected) {
        HoursAxis axis = HoursAxis.mapped(HoursAxis.Unit.WEEKLY, List.of(30, 40, 50), Map.of(25, 30, 45, 50));
        assertThat(axis.classOf(ask(household(Bench.weekly("A", "2024-05-05", hours)), 0)))
                .isEqualTo(expected);
    }

    @Test
    void a_list_of_hours_that_leads_to_no_class_is_refused() {
        assertThatThrownBy(() -> HoursAxis.mapped(HoursAxis.Unit.WEEKLY, List.of(30), Map.of(25, 35)))
                .isInstanceOf(InvalidTariff.class);
    }

    @ParameterizedTest
    @CsvSource({"999.99, -1", "1000.00, 0", "1999.99, 0", "2000.00, 1", "999999.00, 1"})
    void bands_named_by_their_lower_bounds_include_them(String income, int expected) {
        IncomeAxis axis = new IncomeAxis(IncomeAxis.Bounds.FROM_INCLUSIVE, List.of(Money.euro(1000), Money.euro(2000)));
        assertThat(axis.classOf(ask(household(Bench.euro(income), child("A", "2024-05-05", 8)), 0)))
                .isEqualTo(expected);
        HouseholdIncome highest = new HouseholdIncome.HighestBand(HouseholdIncome.Reason.ACCEPTED);
        assertThat(axis.classOf(ask(household(highest, child("A", "2024-05-05", 8)), 0)))
                .isEqualTo(1);
    }

    /** Edge case 70: the bands are redrawn; the stored income finds its new band, an accepted top stays the top. */
    @Test
    void redrawn_bands_take_the_stored_income_and_the_accepted_top_stays_the_top() {
        IncomeAxis before = new IncomeAxis(List.of(Money.euro(20_000), Money.euro(40_000)));
        IncomeAxis after = new IncomeAxis(List.of(Money.euro(25_000), Money.euro(50_000), Money.euro(75_000)));
        Question stored = ask(household(Bench.euro("24000.00"), child("A", "2024-05-05", 8)), 0);
        Question accepted = ask(
                household(
                        new HouseholdIncome.HighestBand(HouseholdIncome.Reason.ACCEPTED), child("A", "2024-05-05", 8)),
                0);
        assertThat(List.of(before.classOf(stored), after.classOf(stored))).containsExactly(1, 0);
        assertThat(List.of(before.classOf(accepted), after.classOf(accepted))).containsExactly(2, 3);
    }

    @Test
    void a_lower_band_keeps_all_other_classes() {
        List<FeeTable.Cell> cells = new java.util.ArrayList<>();
        for (int i = 0; i < 12; i++) {
            cells.add(new FeeTable.Cell(Money.euro(i), Bench.CITATION));
        }
        FeeTable table = new FeeTable(
                List.of(
                        new CareFormAxis(List.of(CareForm.KRIPPE, CareForm.HORT)),
                        new IncomeAxis(List.of(Money.euro(1), Money.euro(2))),
                        new HoursAxis(HoursAxis.Unit.DAILY, HoursAxis.Match.EXACT, List.of(6, 8))),
                cells);
        assertThat(table.lowestBand(11)).isEqualTo(7);
        assertThat(table.bandLower(11, 1)).isEqualTo(9);
        assertThat(table.bandLower(4, 9)).isZero();
    }

    @Test
    void two_axes_over_one_fact_are_refused() {
        Axis hours = new HoursAxis(HoursAxis.Unit.DAILY, HoursAxis.Match.EXACT, List.of(6));
        assertThatThrownBy(() -> FeeTable.size(List.of(hours, hours))).isInstanceOf(InvalidTariff.class);
    }

    /** The months of change by numbers alone are those that dates give, on every day of nine years. */
    @Test
    void ages_by_running_months_agree_with_dates() {
        for (LocalDate day = LocalDate.of(2019, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            BirthDate birth = BirthDate.of(day);
            for (int years : new int[] {1, 2, 3, 18}) {
                Month after = birth.monthAfterCompleting(years);
                assertThat(AgeChange.MONTH_AFTER_COMPLETION.firstMonth(birth, years))
                        .isEqualTo(after);
                Month birthday = Month.of(birth.birthday(years));
                assertThat(AgeChange.MONTH_OF_BIRTHDAY.firstMonth(birth, years)).isEqualTo(birthday);
                assertThat(AgeChange.MONTH_AFTER_BIRTHDAY.firstMonth(birth, years))
                        .isEqualTo(birthday.next());
                Month kitaYear = Month.of(after.number() <= 8 ? after.year() : after.year() + 1, 8);
                assertThat(AgeChange.NEXT_KITA_YEAR.firstMonth(birth, years)).isEqualTo(kitaYear);
                assertThat(AgeChange.MONTH_OF_BIRTHDAY.isReached(birth, years, birthday))
                        .isTrue();
                assertThat(AgeChange.MONTH_OF_BIRTHDAY.isReached(birth, years, birthday.plus(-1)))
                        .isFalse();
            }
        }
    }

    @Test
    void hours_in_slices_add_up_to_the_agreed_hours() {
        HourSlices slices = new HourSlices(HoursAxis.Unit.WEEKLY, List.of(25, 35, 60));
        for (int agreed = 1; agreed <= 60; agreed++) {
            int sum = slices.hoursIn(0, agreed) + slices.hoursIn(1, agreed) + slices.hoursIn(2, agreed);
            assertThat(sum).isEqualTo(agreed);
        }
        assertThat(slices.hoursIn(1, 30)).isEqualTo(5);
        assertThatThrownBy(() -> new HourSlices(HoursAxis.Unit.WEEKLY, List.of(25, 25)))
                .isInstanceOf(InvalidTariff.class);
        assertThat(new CareHours(8, 40).weekly()).isEqualTo(HoursAxis.Unit.WEEKLY.of(new CareHours(8, 40)));
    }
}
