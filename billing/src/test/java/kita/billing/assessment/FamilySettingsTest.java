package kita.billing.assessment;

import static kita.billing.assessment.FactsBuilder.aHousehold;
import static kita.billing.assessment.FactsBuilder.contract;
import static kita.registry.CareForm.KINDERGARTEN;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kita.billing.tariff.Axis;
import kita.billing.tariff.ChildrenAxis;
import kita.billing.tariff.Counted;
import kita.billing.tariff.Counted.InMonth;
import kita.billing.tariff.Counted.LastMonth;
import kita.billing.tariff.Effect;
import kita.billing.tariff.FeeTable;
import kita.billing.tariff.IncomeAxis;
import kita.billing.tariff.LateReports.Decreases;
import kita.billing.tariff.LateReports.Increases;
import kita.billing.tariff.MonthRule.Decides;
import kita.billing.tariff.MonthRule.Share;
import kita.billing.tariff.OnlyOnePays;
import kita.billing.tariff.PayerOrder;
import kita.billing.tariff.PersonsAxis;
import kita.billing.tariff.TableRule;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TestTariffs;
import kita.money.Money;
import kita.registry.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings on who belongs to the family and from when, each with every value. Numbers are those of the edge cases. */
class FamilySettingsTest {

    @ParameterizedTest
    @CsvSource({"ANY_DAY, 0.00, 0.00", "FIRST_DAY, 120.00, 0.00", "WHOLE_MONTH, 120.00, 120.00"})
    void case_8_a_sibling_from_16_september_to_15_october_frees_in_the_months_that_the_ordinance_names(
            InMonth inMonth, String september, String october) {
        FactsBuilder siblings = aHousehold()
                .child("A", "2021-05-05", contract(KINDERGARTEN, 8, "2026-09-16", "2026-10-15"))
                .child("B", "2024-05-05", KRIPPE, 8);
        Assessing household = Assessing.by(onlyTheOldestPays(inMonth), siblings);
        assertThat(household.amounts("B", "2026-08", "2026-12"))
                .containsExactly(
                        "2026-08 120.00",
                        "2026-09 " + september,
                        "2026-10 " + october,
                        "2026-11 120.00",
                        "2026-12 120.00");
        assertThat(household.amounts("A", "2026-08", "2026-12")).containsExactly("2026-09 64.00", "2026-10 64.00");
    }

    @ParameterizedTest
    @CsvSource({"ANY_DAY, 0.00, 0.00", "FIRST_DAY, 120.00, 0.00", "WHOLE_MONTH, 120.00, 120.00"})
    void case_8_all_younger_children_get_one_answer(InMonth inMonth, String september, String october) {
        FactsBuilder siblings = aHousehold()
                .child("A", "2020-11-05", contract(KINDERGARTEN, 8, "2026-09-16", "2026-10-15"))
                .child("B", "2024-05-05", KRIPPE, 8)
                .child("C", "2024-05-05", KRIPPE, 8);
        Assessing household = Assessing.by(onlyTheOldestPays(inMonth), siblings);
        assertThat(household.amounts("B", "2026-08", "2026-11"))
                .as("the one that pays without the eldest")
                .containsExactly("2026-08 120.00", "2026-09 " + september, "2026-10 " + october, "2026-11 120.00");
        assertThat(household.amounts("C", "2026-08", "2026-11"))
                .containsExactly("2026-08 0.00", "2026-09 0.00", "2026-10 0.00", "2026-11 0.00");
    }

    private static Tariff onlyTheOldestPays(InMonth inMonth) {
        return Versions.ruled(
                TestTariffs.m(),
                rule -> rule instanceof OnlyOnePays pays
                        ? new OnlyOnePays(
                                pays.head(),
                                pays.among(),
                                List.of(PayerOrder.OLDEST, PayerOrder.CHILD_ID),
                                pays.exempt(),
                                pays.siblingAge(),
                                inMonth)
                        : rule);
    }

    /** Table of Stuttgart 2026-08-01, under three, whole day without a card: 243 for one child, 202 of two (secondary). */
    private static Tariff stuttgart(LastMonth lastMonth) {
        Counted under18 = new Counted(
                Counted.Who.IN_HOUSEHOLD,
                List.of(),
                Optional.empty(),
                Optional.of(18),
                lastMonth,
                InMonth.ANY_DAY,
                Versions.CITATION);
        return flat(List.of(new ChildrenAxis(under18, List.of("1", "2+"))), 243, 202);
    }

    @ParameterizedTest
    @CsvSource({"OF_BIRTHDAY, 202.00, 2027-04-01", "BEFORE_BIRTHDAY, 243.00, 2027-03-01"})
    void case_14_the_month_in_which_a_sibling_at_home_turns_18_is_the_last_one_or_the_first_without_it(
            LastMonth lastMonth, String inMarch, String announced) {
        FactsBuilder family = aHousehold().child("A", "2025-01-01", KRIPPE, 8).child("Z", "2009-03-10");
        Tariff tariff = stuttgart(lastMonth);
        assertThat(Assessing.by(tariff, family).amounts("A", "2027-01", "2027-05"))
                .containsExactly(
                        "2027-01 202.00", "2027-02 202.00", "2027-03 " + inMarch, "2027-04 243.00", "2027-05 243.00");
        List<OutlookEvent> ahead = new Outlook(tariff).of(family.build(), Month.of(2026, 12), Month.of(2027, 7));
        assertThat(ahead).hasSize(1);
        assertThat(ahead.get(0).date()).as("known ahead").isEqualTo(LocalDate.parse(announced));
        assertThat(ahead.get(0).sentence()).contains("243,00\u00a0€ statt 202,00\u00a0€");
    }

    /** The larger the family, the lower the fee: two persons 300, three and more 240; above 40,000 a year 500 and 400. */
    private static Tariff byFamilySize(Decreases decreases, Increases increases) {
        Tariff table = flat(
                List.of(
                        new PersonsAxis(Optional.empty(), List.of("2", "3+")),
                        new IncomeAxis(List.of(Money.euro(40000)))),
                300,
                500,
                240,
                400);
        return Versions.with(Versions.with(table, Itemisation.oneFigure()), decreases, increases);
    }

    private static FactsBuilder marriedOn16NovemberToldOn30April(String partnerEarns) {
        return aHousehold()
                .child("A", "2025-08-05", KRIPPE, 8)
                .income("P1", "30000")
                .adult("P2", "2026-11-16", "2027-04-30")
                .income("P2", partnerEarns, "2026-11-16", "", "2027-04-30");
    }

    @Test
    void case_35_told_late_a_larger_family_pays_less_only_from_the_month_after_the_report() {
        Tariff tariff = byFamilySize(Decreases.MONTH_AFTER_REPORT, Increases.BACK_IF_NOT_REPORTED);
        Assessing household = Assessing.by(tariff, marriedOn16NovemberToldOn30April("0"));
        assertThat(household.amounts("A", "2026-11", "2027-05"))
                .containsExactly(
                        "2026-11 300.00",
                        "2026-12 300.00",
                        "2027-01 300.00",
                        "2027-02 300.00",
                        "2027-03 300.00",
                        "2027-04 300.00",
                        "2027-05 240.00");
        assertThat(household.sentences("A", "2027-04"))
                .contains("am 30.04.2027 gemeldete Änderung gilt erst ab Mai 2027");
    }

    @Test
    void case_35_an_ordinance_may_let_the_larger_family_go_back_to_the_wedding() {
        Tariff tariff = byFamilySize(Decreases.BACK_TO_CHANGE, Increases.BACK_IF_NOT_REPORTED);
        assertThat(Assessing.by(tariff, marriedOn16NovemberToldOn30April("0")).amounts("A", "2026-11", "2027-01"))
                .containsExactly("2026-11 300.00", "2026-12 240.00", "2027-01 240.00");
    }

    @Test
    void case_34_and_35_the_same_wedding_starts_on_another_day_if_the_partner_earns() {
        Tariff tariff = byFamilySize(Decreases.MONTH_AFTER_REPORT, Increases.BACK_IF_NOT_REPORTED);
        assertThat(Assessing.by(tariff, marriedOn16NovemberToldOn30April("20000"))
                        .amounts("A", "2026-11", "2027-01"))
                .as("40,000 is passed")
                .containsExactly("2026-11 300.00", "2026-12 400.00", "2027-01 400.00");
        assertThat(Assessing.by(tariff, marriedOn16NovemberToldOn30April("10000"))
                        .amounts("A", "2026-12", "2027-05"))
                .as("40,000 is not passed: the family is larger and earns no more than the band")
                .containsExactly(
                        "2026-12 300.00",
                        "2027-01 300.00",
                        "2027-02 300.00",
                        "2027-03 300.00",
                        "2027-04 300.00",
                        "2027-05 240.00");
    }

    /** One table and no other rule, amounts in the order of the cells. */
    private static Tariff flat(List<Axis> axes, long... euros) {
        List<FeeTable.Cell> cells = Arrays.stream(euros)
                .mapToObj(euro -> new FeeTable.Cell(Money.euro(euro), Versions.CITATION))
                .toList();
        TableRule table = new TableRule(Versions.head("tabelle"), new FeeTable(axes, cells), Effect.SETS);
        Tariff asking = Versions.with(TestTariffs.m(), Itemisation.oneFigure());
        return Versions.ruled(
                Versions.with(asking, Decides.FIRST_DAY, Share.WHOLE_MONTH),
                rule -> rule.head().id().equals("gebuehrentabelle") ? table : rule);
    }
}
