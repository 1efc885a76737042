package kita.billing.assessment;

import static kita.billing.assessment.FactsBuilder.aHousehold;
import static kita.billing.assessment.FactsBuilder.contract;
import static kita.billing.assessment.FactsBuilder.period;
import static kita.registry.CareForm.HORT;
import static kita.registry.CareForm.KINDERGARTEN;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kita.billing.assessment.Corrections.MonthFee;
import kita.billing.tariff.Charge;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.MonthRule.Decides;
import kita.billing.tariff.MonthRule.Share;
import kita.billing.tariff.NothingBelow;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TestTariffs;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

/** What changed against what was assessed before, and why. Numbers are those of the edge cases. */
class CorrectionsTest {

    private static final Tariff M = TestTariffs.m();

    private static FactsBuilder krippe(int hours) {
        return aHousehold().child("A", "2024-05-05", KRIPPE, hours);
    }

    @Test
    void case_77_fewer_hours_from_september_give_a_line_for_each_month_and_no_lump_sum() {
        List<Correction> lines =
                Compared.months(Assessing.by(M, krippe(10)), Assessing.by(M, krippe(8)), "2026-09", "2026-11");
        assertThat(lines)
                .extracting(line -> line.month() + " " + line.before() + " -> " + line.after() + " " + line.difference()
                        + " " + line.why().german())
                .containsExactly(
                        "2026-09 150.00 -> 120.00 -30.00 Vertrag",
                        "2026-10 150.00 -> 120.00 -30.00 Vertrag",
                        "2026-11 150.00 -> 120.00 -30.00 Vertrag");
    }

    @Test
    void case_64_a_new_version_with_the_same_amount_gives_no_line() {
        Tariff m2 = TestTariffs.mThenM2(LocalDate.of(2026, 12, 31));
        FactsBuilder hort = aHousehold().child("A", "2018-05-05", HORT, 6);
        List<AssessedMonth> newVersion = Assessing.by(m2, hort).months("2027-01", "2027-01");
        assertThat(newVersion).extracting(AssessedMonth::ordinance).containsExactly("m 2027-01-01");
        assertThat(Compared.months(Assessing.by(M, hort), Assessing.by(m2, hort), "2027-01", "2027-06"))
                .isEmpty();
    }

    @Test
    void case_80_a_change_and_its_exact_reversal_give_no_line() {
        assertThat(Compared.months(Assessing.by(M, krippe(8)), Assessing.by(M, krippe(8)), "2026-01", "2026-12"))
                .isEmpty();
    }

    @Test
    void case_68_a_voided_version_is_computed_anew_with_the_one_before_it_and_every_month_keeps_both_traces() {
        Tariff voided = TestTariffs.mThenM2(LocalDate.of(2026, 7, 31));
        List<AssessedMonth> before = Assessing.by(voided, krippe(8)).months("2026-08", "2026-10");
        List<AssessedMonth> after = Assessing.by(M, krippe(8)).months("2026-08", "2026-10");
        List<Correction> lines = Corrections.between(fees(before), fees(after));
        assertThat(lines).extracting(line -> line.difference().toString()).containsExactly("-8.00", "-8.00", "-8.00");
        assertThat(lines).extracting(line -> line.why().german()).containsOnly("Satzung");
        assertThat(before).extracting(AssessedMonth::ordinance).containsOnly("m 2026-08-01");
        assertThat(after).extracting(AssessedMonth::ordinance).containsOnly("m 2019-01-01");
    }

    @Test
    void case_91_where_the_father_turns_out_to_pay_the_mother_is_credited_and_he_is_charged() {
        FactsBuilder father = krippe(8)
                .withoutPayers()
                .payer("P1", period("2020-01-01", "2026-03-31"))
                .payer("P2", period("2026-04-01", "2026-06-30"))
                .payer("P1", period("2026-07-01", ""));
        List<Correction> lines =
                Compared.months(Assessing.by(M, krippe(8)), Assessing.by(M, father), "2026-03", "2026-07");
        assertThat(lines)
                .extracting(line -> line.month() + " " + line.payer() + " " + line.difference() + " "
                        + line.why().german())
                .containsExactly(
                        "2026-04 P1 -120.00 Zahlungspflichtige Person",
                        "2026-04 P2 120.00 Zahlungspflichtige Person",
                        "2026-05 P1 -120.00 Zahlungspflichtige Person",
                        "2026-05 P2 120.00 Zahlungspflichtige Person",
                        "2026-06 P1 -120.00 Zahlungspflichtige Person",
                        "2026-06 P2 120.00 Zahlungspflichtige Person");
    }

    @Test
    void case_93_a_cent_inside_the_tolerance_stays_and_one_outside_is_told() {
        List<MonthFee> before = List.of(fee("120.00"));
        Money cent = Money.cents(1);
        assertThat(Corrections.between(before, List.of(fee("119.99")), cent)).isEmpty();
        assertThat(Corrections.between(before, List.of(fee("119.98")), cent))
                .extracting(line -> line.difference().toString())
                .containsExactly("-0.02");
        assertThat(Corrections.between(before, List.of(fee("119.99")))).hasSize(1);
    }

    @Test
    void case_87_a_month_that_falls_below_the_least_charge_is_credited_whole() {
        Tariff least = Versions.with(
                M,
                Decides.FIRST_DAY,
                Share.WHOLE_MONTH,
                new NothingBelow(Versions.head("mindestbetrag"), Money.euro(80)));
        FactsBuilder kindergarten = aHousehold().child("A", "2021-05-05", KINDERGARTEN, 10);
        FactsBuilder fewerHours = aHousehold().child("A", "2021-05-05", KINDERGARTEN, 8);
        assertThat(Compared.months(
                        Assessing.by(least, kindergarten), Assessing.by(least, fewerHours), "2026-09", "2026-09"))
                .extracting(line -> line.after() + " " + line.difference())
                .containsExactly("0.00 -80.00");
        assertThat(Corrections.between(List.of(), Compared.fees(Assessing.by(least, fewerHours), "2026-09", "2026-09")))
                .as("never billed before, nothing now")
                .isEmpty();
    }

    @Test
    void a_month_that_was_assessed_before_bases_were_kept_says_so() {
        MonthFee old = fee("120.00");
        MonthFee now = new MonthFee(
                old.child(),
                old.payer(),
                old.month(),
                old.charge(),
                Money.euro(64),
                new Basis(Map.of(Basis.Aspect.AGE, "2021-05-05 5/5")));
        assertThat(Corrections.between(List.of(old), List.of(now)).get(0).why().kind())
                .isEqualTo(Why.Kind.BASIS_UNKNOWN);
    }

    @Test
    void two_fees_for_one_month_are_refused() {
        assertThatThrownBy(() -> Corrections.between(List.of(fee("1.00"), fee("2.00")), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-09");
    }

    @Test
    void a_contract_that_ends_early_withdraws_the_months_after_it() {
        FactsBuilder shorter = aHousehold().child("A", "2024-05-05", contract(KRIPPE, 8, "2025-08-01", "2026-09-30"));
        assertThat(Compared.months(Assessing.by(M, krippe(8)), Assessing.by(M, shorter), "2026-09", "2026-11"))
                .extracting(line -> line.month() + " " + line.difference())
                .containsExactly("2026-10 -120.00", "2026-11 -120.00");
    }

    @Test
    void case_2_a_rule_that_ends_and_a_new_table_on_the_same_day_are_told_apart() {
        Tariff m2 = TestTariffs.mThenM2(LocalDate.of(2026, 12, 31));
        HouseholdMonth december = hortKindergartenAndKrippe(Month.of(2026, 12));
        HouseholdMonth january = hortKindergartenAndKrippe(Month.of(2027, 1));
        List<Causes.Cause> causes = Causes.of(
                new Causes.Side(m2.at(Month.of(2026, 12)), december),
                new Causes.Side(m2.at(Month.of(2027, 1)), january));
        assertThat(causes)
                .extracting(cause -> cause.kind() + " " + cause.difference())
                .containsExactly("RULE_ENDED 64.00", "ORDINANCE 8.00");
        assertThat(causes.get(0).german()).contains("geschwister-hort");
    }

    @Test
    void facts_come_before_what_the_ordinance_changes() {
        Tariff m2 = TestTariffs.mThenM2(LocalDate.of(2026, 12, 31));
        HouseholdMonth december = asked(Month.of(2026, 12), child("C", "2024-05-05", KRIPPE_8));
        HouseholdMonth january = asked(Month.of(2027, 1), child("C", "2024-05-05", KRIPPE_10));
        assertThat(Causes.of(
                        new Causes.Side(m2.at(Month.of(2026, 12)), december),
                        new Causes.Side(m2.at(Month.of(2027, 1)), january)))
                .extracting(cause -> cause.kind() + " " + cause.difference())
                .containsExactly("FACTS 30.00", "ORDINANCE 10.00");
    }

    @Test
    void a_child_that_turns_three_has_no_other_cause_than_its_age() {
        HouseholdMonth september = asked(Month.of(2026, 9), child("C", "2023-09-14", KRIPPE_8));
        HouseholdMonth october = asked(Month.of(2026, 10), child("C", "2023-09-14", KRIPPE_8));
        assertThat(Causes.of(
                        new Causes.Side(M.at(Month.of(2026, 9)), september),
                        new Causes.Side(M.at(Month.of(2026, 10)), october)))
                .extracting(cause -> cause.kind() + " " + cause.difference())
                .containsExactly("AGE -56.00");
    }

    private static final ChildTerms KRIPPE_8 = new ChildTerms(KRIPPE, 8);
    private static final ChildTerms KRIPPE_10 = new ChildTerms(KRIPPE, 10);

    private record ChildTerms(CareForm form, int hours) {}

    private static HouseholdMonth hortKindergartenAndKrippe(Month month) {
        return asked(
                month,
                child("A", "2018-05-05", new ChildTerms(HORT, 6)),
                child("B", "2021-05-05", new ChildTerms(KINDERGARTEN, 8)),
                child("C", "2024-05-05", KRIPPE_8));
    }

    private static HouseholdMonth asked(Month month, ChildInCare... children) {
        return new HouseholdMonth(month, HouseholdIncome.NOT_ASKED, List.of(), List.of(children));
    }

    private static ChildInCare child(String id, String born, ChildTerms terms) {
        return new ChildInCare(
                new ChildId(id),
                BirthDate.of(LocalDate.parse(born)),
                terms.form(),
                CareHours.onFiveDays(terms.hours()));
    }

    private static MonthFee fee(String amount) {
        return new MonthFee(
                new ChildId("A"),
                new GuardianId("P1"),
                Month.of(2026, 9),
                Charge.CARE,
                Money.parse(amount),
                Basis.UNKNOWN);
    }

    private static List<MonthFee> fees(List<AssessedMonth> months) {
        return new ArrayList<>(months.stream().map(MonthFee::of).toList());
    }
}
