package kita.billing.assessment;

import static kita.billing.assessment.FactsBuilder.aHousehold;
import static kita.billing.assessment.FactsBuilder.contract;
import static kita.registry.CareForm.KINDERGARTEN;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.tariff.Absence;
import kita.billing.tariff.Absence.Relief;
import kita.billing.tariff.Fact;
import kita.billing.tariff.HouseholdCondition.FactIs;
import kita.billing.tariff.InvalidTariff;
import kita.billing.tariff.LateReports.Decreases;
import kita.billing.tariff.LateReports.Increases;
import kita.billing.tariff.MonthRule.Decides;
import kita.billing.tariff.MonthRule.Share;
import kita.billing.tariff.NothingBelow;
import kita.billing.tariff.PartMonth;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TestTariffs;
import kita.money.Money;
import kita.money.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Children who are away for long. Numbers in test names are those of the collection of edge cases. */
class AbsenceTest {

    private static final List<Rounding> CENT = List.of(Rounding.CENT_HALF_UP);

    private static Fact away(Fact.Scope scope) {
        return new Fact("abwesend", scope, "Abwesend", List.of("nein", "krank", "Kur", "Urlaub"), Optional.of("nein"));
    }

    private static Absence rule(int afterDays, Relief relief) {
        return new Absence(
                Versions.head("krankheit"),
                new FactIs(away(Fact.Scope.CHILD), Set.of("krank", "Kur")),
                afterDays,
                relief,
                relief == Relief.BY_DAY ? CENT : List.of());
    }

    private static Tariff relieving(int afterDays, Relief relief) {
        return Versions.with(TestTariffs.m(), away(Fact.Scope.CHILD), rule(afterDays, relief));
    }

    /** Krippe of 8 hours, 120.00 a month. */
    private static FactsBuilder ill(String from, String to) {
        return aHousehold().child("A", "2024-11-05", KRIPPE, 8).declared("A", "abwesend", "krank", from, to);
    }

    @Test
    void case_59_thirty_days_give_no_relief_and_the_31st_day_is_the_first_that_does() {
        assertThat(Assessing.by(relieving(30, Relief.BY_DAY), ill("2026-09-01", "2026-09-30"))
                        .amounts("A", "2026-08", "2026-10"))
                .containsExactly("2026-08 120.00", "2026-09 120.00", "2026-10 120.00");
        Assessing longer = Assessing.by(relieving(30, Relief.BY_DAY), ill("2026-09-01", "2026-10-01"));
        assertThat(longer.amounts("A", "2026-08", "2026-11"))
                .as("30 of 31 days of October are charged")
                .containsExactly("2026-08 120.00", "2026-09 120.00", "2026-10 116.13", "2026-11 120.00");
        assertThat(longer.sentences("A", "2026-10"))
                .contains("vom 01.09.2026 bis 01.10.2026", "ab dem 31. Tag", "an 1 von 31 Tagen", "30/31");
    }

    @Test
    void case_59_relief_by_days_goes_on_from_day_31_to_the_last_day() {
        Assessing family = Assessing.by(relieving(30, Relief.BY_DAY), ill("2026-09-10", "2026-12-15"));
        assertThat(family.amounts("A", "2026-09", "2027-01"))
                .as("day 31 is 10 October")
                .containsExactly("2026-09 120.00", "2026-10 34.84", "2026-11 0.00", "2026-12 61.94", "2027-01 120.00");
        assertThat(family.sentences("A", "2026-11")).contains("an allen Tagen der Betreuung");
    }

    @Test
    void case_59_an_ordinance_may_relieve_full_months_alone() {
        assertThat(Assessing.by(relieving(30, Relief.FULL_MONTHS), ill("2026-09-10", "2026-12-15"))
                        .amounts("A", "2026-09", "2027-01"))
                .containsExactly(
                        "2026-09 120.00", "2026-10 120.00", "2026-11 0.00", "2026-12 120.00", "2027-01 120.00");
        assertThat(Assessing.by(relieving(30, Relief.FULL_MONTHS), ill("2026-09-01", "2026-10-31"))
                        .amounts("A", "2026-10", "2026-10"))
                .as("day 31 is 1 October")
                .containsExactly("2026-10 0.00");
        assertThat(Assessing.by(relieving(30, Relief.FULL_MONTHS), ill("2026-09-02", "2026-10-31"))
                        .amounts("A", "2026-10", "2026-10"))
                .containsExactly("2026-10 120.00");
        assertThat(Assessing.by(relieving(30, Relief.FULL_MONTHS), ill("2026-09-01", "2026-10-30"))
                        .amounts("A", "2026-10", "2026-10"))
                .containsExactly("2026-10 120.00");
    }

    @ParameterizedTest
    @CsvSource({"BY_DAY, 0, 40.00, 116.13", "BY_DAY, 20, 120.00, 116.13", "BY_DAY, 21, 120.00, 120.00"})
    void case_59_after_how_many_days_is_a_setting(Relief relief, int afterDays, String september, String october) {
        FactsBuilder family = aHousehold()
                .child("A", "2024-11-05", KRIPPE, 8)
                .declared("A", "abwesend", "krank", "2026-09-11", "2026-09-30");
        FactsBuilder other = aHousehold()
                .child("A", "2024-11-05", KRIPPE, 8)
                .declared("A", "abwesend", "krank", "2026-09-11", "2026-10-01");
        assertThat(Assessing.by(relieving(afterDays, relief), family).in("2026-09"))
                .isEqualTo("A " + september);
        assertThat(Assessing.by(relieving(afterDays, relief), other).in("2026-10"))
                .isEqualTo("A " + october);
    }

    @Test
    void case_59_two_absences_of_20_days_are_not_one_of_40() {
        FactsBuilder twice =
                ill("2026-09-01", "2026-09-20").declared("A", "abwesend", "krank", "2026-09-22", "2026-10-11");
        assertThat(Assessing.by(relieving(30, Relief.BY_DAY), twice).amounts("A", "2026-09", "2026-10"))
                .containsExactly("2026-09 120.00", "2026-10 120.00");
        FactsBuilder interrupted =
                ill("2026-09-01", "2026-10-11").declared("A", "abwesend", "nein", "2026-09-21", "2026-09-21");
        assertThat(Assessing.by(relieving(30, Relief.BY_DAY), interrupted).amounts("A", "2026-09", "2026-10"))
                .as("a day in between, reported later")
                .containsExactly("2026-09 120.00", "2026-10 120.00");
    }

    @Test
    void case_59_two_certificates_that_follow_each_other_without_a_break_are_one_absence() {
        FactsBuilder joined =
                ill("2026-09-01", "2026-09-20").declared("A", "abwesend", "krank", "2026-09-21", "2026-10-10");
        assertThat(Assessing.by(relieving(30, Relief.BY_DAY), joined).amounts("A", "2026-09", "2026-10"))
                .as("1 to 10 October are days 31 to 40")
                .containsExactly("2026-09 120.00", "2026-10 81.29");
    }

    @Test
    void case_59_relief_comes_on_application_alone_and_for_the_reasons_that_the_ordinance_names() {
        FactsBuilder holiday = aHousehold()
                .child("A", "2024-11-05", KRIPPE, 8)
                .declared("A", "abwesend", "Urlaub", "2026-08-01", "2026-12-31");
        assertThat(Assessing.by(relieving(30, Relief.BY_DAY), holiday).in("2026-11"))
                .isEqualTo("A 120.00");
        assertThat(Assessing.by(relieving(30, Relief.BY_DAY), aHousehold().child("A", "2024-11-05", KRIPPE, 8))
                        .in("2026-11"))
                .isEqualTo("A 120.00");
        assertThat(Assessing.by(TestTariffs.m(), ill("2026-08-01", "2026-12-31"))
                        .in("2026-11"))
                .as("an ordinance without such a rule")
                .isEqualTo("A 120.00");
    }

    @Test
    void case_59_one_childs_illness_relieves_no_other_child() {
        Tariff tariff = Versions.ruled(
                relieving(30, Relief.BY_DAY),
                rule -> rule.head().id().equals("geschwister")
                        ? new NothingBelow(Versions.head("nichts"), Money.ZERO)
                        : rule);
        FactsBuilder siblings = ill("2026-08-01", "2026-12-31").child("B", "2021-06-01", KINDERGARTEN, 8);
        Assessing family = Assessing.by(tariff, siblings);
        assertThat(family.in("2026-10")).isEqualTo("A 0.00, B 64.00");
        assertThat(family.months("2026-10", "2026-10").get(1).basis().values().get(Aspect.SIBLINGS))
                .contains("abwesend=krank 2026-08-01..2026-12-31");
    }

    @Test
    void case_59_months_of_one_absence_rest_on_different_things() {
        Assessing family = Assessing.by(relieving(30, Relief.BY_DAY), ill("2026-09-10", "2026-12-15"));
        assertThat(family.months("2026-09", "2026-12"))
                .extracting(AssessedMonth::inputDigest)
                .doesNotHaveDuplicates();
        assertThat(family.months("2026-09", "2026-09").get(0).basis().values().get(Aspect.DECLARED))
                .isEqualTo("abwesend=krank 2026-09-10..2026-12-15 in 2026-09");
        for (String month : List.of("2026-09", "2026-10", "2026-11", "2026-12", "2027-01")) {
            assertThat(family.months("2026-08", "2027-02")).as(month).containsAll(family.months(month, month));
        }
    }

    @Test
    void case_59_told_late_the_relief_may_begin_in_the_month_after() {
        Tariff later =
                Versions.with(relieving(30, Relief.BY_DAY), Decreases.MONTH_AFTER_REPORT, Increases.BACK_TO_CHANGE);
        FactsBuilder told = aHousehold()
                .child("A", "2024-11-05", KRIPPE, 8)
                .late("A", "abwesend", "krank", "2026-09-01", "2026-12-31", "2026-11-05");
        assertThat(Assessing.by(later, told).amounts("A", "2026-09", "2027-01"))
                .containsExactly(
                        "2026-09 120.00", "2026-10 120.00", "2026-11 120.00", "2026-12 0.00", "2027-01 120.00");
        Tariff back = Versions.with(relieving(30, Relief.BY_DAY), Decreases.BACK_TO_CHANGE, Increases.BACK_TO_CHANGE);
        assertThat(Assessing.by(back, told).amounts("A", "2026-10", "2026-11"))
                .containsExactly("2026-10 0.00", "2026-11 0.00");
    }

    @Test
    void where_a_month_is_charged_by_its_days_relief_is_a_share_of_the_days_of_care() {
        Tariff byDay = Versions.with(
                relieving(30, Relief.BY_DAY),
                Decides.FIRST_DAY,
                Share.BY_DAY,
                new PartMonth(Versions.head("anteilig"), CENT));
        FactsBuilder leaves = aHousehold()
                .child(
                        "A",
                        "2024-11-05",
                        contract(KRIPPE, 8, "2026-01-01", "2026-09-15"),
                        contract(KRIPPE, 10, "2026-09-16", ""))
                .declared("A", "abwesend", "krank", "2026-08-12", "2026-09-20");
        Assessing family = Assessing.by(byDay, leaves);
        assertThat(family.in("2026-09"))
                .as("60.00 x 10/15 + 75.00 x 10/15; day 31 is 11 September")
                .isEqualTo("A 90.00");
        assertThat(family.sentences("A", "2026-09")).doesNotContain("Rundungsausgleich");
    }

    @Test
    void a_rule_that_cannot_be_meant_is_refused() {
        assertThatThrownBy(() -> new Absence(
                        Versions.head("x"),
                        new FactIs(away(Fact.Scope.HOUSEHOLD), Set.of("krank")),
                        30,
                        Relief.BY_DAY,
                        CENT))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("ein Kind");
        FactIs ill = new FactIs(away(Fact.Scope.CHILD), Set.of("krank"));
        assertThatThrownBy(() -> new Absence(Versions.head("x"), ill, 30, Relief.BY_DAY, List.of()))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("gerundet");
        assertThatThrownBy(() -> new Absence(Versions.head("x"), ill, 30, Relief.FULL_MONTHS, CENT))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("runden");
    }
}
