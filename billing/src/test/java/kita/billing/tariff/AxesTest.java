package kita.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kita.billing.tariff.Axis.Question;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxesTest {

    private static Question question(CareForm form, CareHours hours, String born, Month month, HouseholdIncome income) {
        BirthDate birth = BirthDate.of(LocalDate.parse(born));
        ChildInCare child = new ChildInCare(new ChildId("A"), birth, form, hours);
        return new Question(child, form, new HouseholdMonth(month, income, List.of(), List.of(child)));
    }

    private static Question hours(int daily, int weekly) {
        return question(
                CareForm.KRIPPE,
                new CareHours(daily, weekly),
                "2025-01-01",
                Month.of(2026, 9),
                HouseholdIncome.NOT_ASKED);
    }

    private static Question income(HouseholdIncome income) {
        return question(CareForm.KRIPPE, CareHours.onFiveDays(8), "2025-01-01", Month.of(2026, 9), income);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "25, 0", "26, 1", "35, 1", "36, 2", "45, 2", "46, -1"})
    void hours_find_the_next_higher_class(int weekly, int expected) {
        HoursAxis axis = new HoursAxis(HoursAxis.Unit.WEEKLY, HoursAxis.Match.NEXT_HIGHER, List.of(25, 35, 45));
        assertThat(axis.classOf(hours(9, weekly))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"7, -1", "8, 0", "9, -1", "10, 1"})
    void hours_may_have_to_match_exactly(int daily, int expected) {
        HoursAxis axis = new HoursAxis(HoursAxis.Unit.DAILY, HoursAxis.Match.EXACT, List.of(8, 10));
        assertThat(axis.classOf(hours(daily, 40))).isEqualTo(expected);
    }

    @Test
    void eight_hours_on_five_days_and_ten_on_four_differ_by_the_day_and_agree_by_the_week() {
        HoursAxis daily = new HoursAxis(HoursAxis.Unit.DAILY, HoursAxis.Match.NEXT_HIGHER, List.of(8, 10));
        HoursAxis weekly = new HoursAxis(HoursAxis.Unit.WEEKLY, HoursAxis.Match.NEXT_HIGHER, List.of(35, 45));
        assertThat(daily.classOf(hours(8, 40))).isNotEqualTo(daily.classOf(hours(10, 40)));
        assertThat(weekly.classOf(hours(8, 40))).isEqualTo(weekly.classOf(hours(10, 40)));
    }

    @Test
    void classes_of_hours_that_do_not_ascend_are_refused() {
        assertThatThrownBy(() -> new HoursAxis(HoursAxis.Unit.DAILY, HoursAxis.Match.EXACT, List.of(8, 8)))
                .isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new HoursAxis(HoursAxis.Unit.DAILY, HoursAxis.Match.EXACT, List.of(61)))
                .isInstanceOf(InvalidTariff.class);
    }

    @ParameterizedTest
    @CsvSource({"0.00, 0", "100.00, 0", "100.01, 1", "200.00, 1", "200.01, 2", "99999999.00, 2"})
    void income_finds_its_band_to_the_cent(String euro, int expected) {
        IncomeAxis axis = new IncomeAxis(List.of(Money.euro(100), Money.euro(200)));
        assertThat(axis.classOf(income(new HouseholdIncome.Proven(Money.parse(euro)))))
                .isEqualTo(expected);
    }

    @Test
    void income_of_the_highest_band_finds_the_last_one_and_prints_no_bound() {
        IncomeAxis axis = new IncomeAxis(List.of(Money.euro(100), Money.euro(200)));
        Question accepted = income(new HouseholdIncome.HighestBand(HouseholdIncome.Reason.ACCEPTED));
        assertThat(axis.classOf(accepted)).isEqualTo(2);
        assertThat(axis.german(2, accepted)).doesNotContain("200");
        assertThat(axis.classOf(income(HouseholdIncome.NOT_ASKED))).isEqualTo(Axis.NONE);
    }

    @Test
    void bands_are_named_by_their_bound() {
        IncomeAxis axis = new IncomeAxis(List.of(Money.euro(100), Money.euro(200)));
        Question proven = income(new HouseholdIncome.Proven(Money.euro(150)));
        assertThat(axis.german(1, proven)).isEqualTo("Jahreseinkommen bis 200,00\u00a0€ (Stufe 2)");
        assertThat(axis.german(2, proven)).isEqualTo("Jahreseinkommen über 200,00\u00a0€ (Stufe 3)");
    }

    @Test
    void bands_that_do_not_ascend_are_refused() {
        assertThatThrownBy(() -> new IncomeAxis(List.of(Money.euro(200), Money.euro(200))))
                .isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new IncomeAxis(List.of())).isInstanceOf(InvalidTariff.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH_AFTER_COMPLETION, 2024-09-14, 2026-10",
        "MONTH_AFTER_COMPLETION, 2024-09-01, 2026-09",
        "MONTH_OF_BIRTHDAY, 2024-09-14, 2026-09",
        "MONTH_OF_BIRTHDAY, 2024-09-01, 2026-09",
        "NEXT_KITA_YEAR, 2024-09-14, 2027-08",
        "NEXT_KITA_YEAR, 2024-08-01, 2026-08",
        "NEXT_KITA_YEAR, 2024-08-02, 2027-08",
        "NEXT_KITA_YEAR, 2024-07-31, 2026-08"
    })
    void the_month_of_change_between_age_groups_is_a_setting(AgeChange change, String born, String firstMonth) {
        AgeGroupAxis axis = new AgeGroupAxis(
                List.of(new AgeGroupAxis.Group("u2", "unter 2", 0), new AgeGroupAxis.Group("ab2", "ab 2", 2)),
                change,
                new Citation("§ 1", Citation.Status.UNVERIFIED));
        Month first = Month.parse(firstMonth);
        assertThat(axis.classOf(inMonth(born, first.plus(-1)))).isZero();
        assertThat(axis.classOf(inMonth(born, first))).isEqualTo(1);
    }

    private static Question inMonth(String born, Month month) {
        return question(CareForm.KRIPPE, CareHours.onFiveDays(8), born, month, HouseholdIncome.NOT_ASKED);
    }

    @Test
    void a_form_of_care_that_is_no_class_finds_none_and_one_that_stands_twice_is_refused() {
        CareFormAxis axis = new CareFormAxis(List.of(CareForm.KINDERGARTEN, CareForm.KRIPPE));
        assertThat(axis.classOf(hours(8, 40))).isEqualTo(1);
        assertThat(new CareFormAxis(List.of(CareForm.HORT)).classOf(hours(8, 40)))
                .isEqualTo(Axis.NONE);
        assertThatThrownBy(() -> new CareFormAxis(List.of(CareForm.HORT, CareForm.HORT)))
                .isInstanceOf(InvalidTariff.class);
    }

    @Test
    void a_table_with_too_few_or_too_many_cells_is_refused() {
        List<Axis> axes = List.of(new CareFormAxis(List.of(CareForm.KRIPPE, CareForm.HORT)));
        FeeTable.Cell cell = new FeeTable.Cell(Money.euro(1), new Citation("§ 1", Citation.Status.OFFICIAL));
        assertThatThrownBy(() -> new FeeTable(axes, List.of(cell))).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new FeeTable(axes, List.of(cell, cell, cell))).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new FeeTable(List.of(new CareFormAxis(List.of())), List.of()))
                .isInstanceOf(InvalidTariff.class);
    }
}
