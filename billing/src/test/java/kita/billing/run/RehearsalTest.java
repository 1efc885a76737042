package kita.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kita.billing.assessment.Basis;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.assessment.Corrections.MonthFee;
import kita.billing.ledger.Digest;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.PayerNumber;
import kita.billing.run.RehearsalFigures.MonthsAtOnce;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final Month OCTOBER = Month.of(2026, 10);
    private static final ChildId CHILD = new ChildId("K1");
    private static final GuardianId MOTHER = new GuardianId("Mutter");
    private static final GuardianId FATHER = new GuardianId("Vater");
    private static final PayerAccount ACCOUNT = PayerAccount.of(new TenantId("elbstadt"), MOTHER, PayerNumber.FIRST);
    private static final StopLimits LIMITS =
            new StopLimits(Optional.of(Money.euro(200)), Optional.of(1), Optional.of(10), 2);

    @Test
    void a_change_names_what_differs_between_the_two_months_and_nothing_else() {
        PayerChange change = change(
                List.of(fee(
                        MOTHER, SEPTEMBER, 100, Map.of(Aspect.ORDINANCE, "A", Aspect.INCOME, "1", Aspect.AGE, "x"))),
                List.of(fee(MOTHER, OCTOBER, 130, Map.of(Aspect.ORDINANCE, "B", Aspect.INCOME, "2", Aspect.AGE, "x"))),
                Money.ZERO);
        assertThat(change.reasons()).containsExactly(ChangeReason.ORDINANCE, ChangeReason.INCOME);
        assertThat(change.german()).isEqualTo("Satzung, Einkommen");
    }

    @Test
    void a_child_that_is_new_or_gone_and_a_month_made_up_for_are_told_as_such() {
        MonthFee then = fee(MOTHER, SEPTEMBER, 100, Map.of(Aspect.ORDINANCE, "A"));
        MonthFee now = fee(MOTHER, OCTOBER, 100, Map.of(Aspect.ORDINANCE, "A"));
        assertThat(change(List.of(), List.of(now), Money.ZERO).reasons()).containsExactly(ChangeReason.NEW);
        assertThat(change(List.of(then), List.of(), Money.ZERO).reasons()).containsExactly(ChangeReason.LEFT);
        assertThat(change(List.of(then), List.of(now), Money.euro(30)).reasons())
                .containsExactly(ChangeReason.CORRECTION);
    }

    @Test // 91
    void where_another_person_pays_now_each_of_the_two_is_told_so() {
        PayerChange change = change(
                List.of(fee(FATHER, SEPTEMBER, 100, Map.of(Aspect.PAYER, "Vater"))),
                List.of(fee(MOTHER, OCTOBER, 100, Map.of(Aspect.PAYER, "Mutter"))),
                Money.ZERO);
        assertThat(change.reasons()).containsExactly(ChangeReason.PAYER);
    }

    @Test // 115
    void exactly_at_a_limit_is_not_beyond_it_and_one_cent_or_one_family_more_is() {
        assertThat(exceeded(100, 1, Money.euro(200), Money.euro(1000), Money.euro(1100)))
                .isEmpty();
        assertThat(exceeded(100, 1, Money.parse("200.01"), Money.euro(1000), Money.euro(1100)))
                .singleElement()
                .asString()
                .contains("200,01");
        assertThat(exceeded(100, 2, Money.euro(200), Money.euro(1000), Money.euro(1100)))
                .singleElement()
                .asString()
                .contains("2 von 100");
        assertThat(exceeded(100, 1, Money.euro(200), Money.euro(1000), Money.parse("899.99")))
                .singleElement()
                .asString()
                .contains("10 %");
    }

    @Test // 115
    void families_whose_fee_changes_by_the_ordinance_do_not_count_for_the_share_of_families() {
        Rehearsal rehearsal = new Rehearsal(Digest.NONE, LIMITS);
        rehearsal.add(sized(Money.euro(10), ChangeReason.ORDINANCE));
        rehearsal.add(sized(Money.euro(-150), ChangeReason.INCOME));
        Rehearsal.Outcome outcome =
                rehearsal.end(Optional.of(SEPTEMBER), 50, Money.euro(5000), Money.euro(4860), MonthsAtOnce.NONE);
        assertThat(outcome.figures().changed()).isEqualTo(2);
        assertThat(outcome.figures().unexplained()).isEqualTo(1);
        assertThat(outcome.figures().largest()).isEqualTo(Money.euro(150));
        assertThat(outcome.verdict().exceeded()).singleElement().asString().contains("1 von 50");
    }

    @Test
    void the_first_run_of_all_has_nothing_to_be_measured_by() {
        Rehearsal.Outcome outcome = new Rehearsal(Digest.NONE, LIMITS)
                .end(Optional.empty(), 100, Money.ZERO, Money.euro(10_000), MonthsAtOnce.NONE);
        assertThat(outcome.verdict().exceeded()).isEmpty();
    }

    @Test
    void a_town_without_limits_is_never_stopped() {
        assertThat(StopLimits.NONE.exceededBy(
                        figures(100, 100, Money.euro(9_999), Money.euro(1), Money.euro(1_000_000))))
                .isEmpty();
    }

    @Test // 114
    void debits_of_several_months_are_told_with_the_months_that_no_run_was_made_for() {
        MonthsAtOnce debits = new MonthsAtOnce(9, 1200, List.of(SEPTEMBER, OCTOBER));
        assertThat(debits.german()).singleElement().asString().contains("9 Monaten", "2026-09, 2026-10");
        assertThat(new MonthsAtOnce(2, 0, List.of(SEPTEMBER)).german()).isEmpty();
    }

    @Test
    void the_digest_of_a_rehearsal_sees_every_change_every_gap_and_the_run() {
        assertThat(List.of(
                        digest(Digest.NONE, 10, "K1"),
                        digest(new Digest("a".repeat(64)), 10, "K1"),
                        digest(Digest.NONE, 11, "K1"),
                        digest(Digest.NONE, 10, "K2")))
                .doesNotHaveDuplicates();
        assertThat(digest(Digest.NONE, 10, "K1")).isEqualTo(digest(Digest.NONE, 10, "K1"));
    }

    private static Digest digest(Digest content, int euro, String child) {
        Rehearsal rehearsal = new Rehearsal(content, LIMITS);
        rehearsal.add(sized(Money.euro(euro), ChangeReason.INCOME));
        rehearsal.add(new RunGap(RunGap.Kind.CONTRACT_WITHOUT_FEE, child, OCTOBER, ""));
        return rehearsal
                .end(Optional.of(SEPTEMBER), 1, Money.ZERO, Money.ZERO, MonthsAtOnce.NONE)
                .verdict()
                .digest();
    }

    private static List<String> exceeded(long payers, long unexplained, Money largest, Money before, Money after) {
        return LIMITS.exceededBy(figures(payers, unexplained, largest, before, after));
    }

    private static RehearsalFigures figures(long payers, long unexplained, Money largest, Money before, Money after) {
        return new RehearsalFigures(
                Optional.of(SEPTEMBER), payers, unexplained, unexplained, before, after, largest, MonthsAtOnce.NONE);
    }

    private static PayerChange sized(Money difference, ChangeReason reason) {
        return new PayerChange(ACCOUNT, Money.euro(300), Money.euro(300).plus(difference), Money.ZERO, Set.of(reason));
    }

    private static PayerChange change(List<MonthFee> then, List<MonthFee> now, Money earlier) {
        return PayerChange.of(ACCOUNT, Money.euro(100), Money.euro(100), earlier, then, now, OCTOBER);
    }

    private static MonthFee fee(GuardianId payer, Month month, int euro, Map<Aspect, String> basis) {
        return new MonthFee(CHILD, payer, month, Charge.CARE, Money.euro(euro), new Basis(basis));
    }
}
