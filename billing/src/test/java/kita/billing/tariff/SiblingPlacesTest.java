package kita.billing.tariff;

import static kita.billing.tariff.Bench.CITATION;
import static kita.billing.tariff.Bench.child;
import static kita.billing.tariff.Bench.head;
import static kita.billing.tariff.Bench.household;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.OnlyOnePays.ExemptChild;
import kita.billing.tariff.SiblingDiscount.By;
import kita.money.Exact;
import kita.money.Rounding;
import kita.registry.CareForm;
import org.junit.jupiter.api.Test;

/** Children that are free by themselves among siblings, and what a formula needs to know. */
class SiblingPlacesTest {

    private static final Fact PUPIL =
            new Fact("schule", Fact.Scope.CHILD, "Schulkind", List.of("ja", "nein"), Optional.of("nein"));

    /** First full, second half, third nothing. */
    private static SiblingDiscount discount(Counted counts, By by, ExemptChild exempt) {
        return new SiblingDiscount(
                head("geschwister"),
                counts,
                by,
                List.of(PayerOrder.OLDEST, PayerOrder.CHILD_ID),
                exempt,
                List.of(
                        new SiblingStep.Full(),
                        new SiblingStep.Share(Exact.of(new BigDecimal("0.5")), "50 %", Optional.empty()),
                        new SiblingStep.Free()),
                List.of(Rounding.CENT_HALF_UP));
    }

    /** Free is who is four by the end of September. */
    private static Rule free() {
        return new FreeYears(head("frei"), 4, MonthDay.of(9, 30), 8, List.of(CareForm.KRIPPE));
    }

    private static final Counted IN_CARE = Counted.allInCare(CITATION);

    @Test
    void what_each_place_pays_is_told_with_the_order_and_the_share() {
        HouseholdMonth two = household(child("A", "2025-01-01", 8), child("B", "2024-01-01", 8));
        assertThat(Bench.sentence(
                        two,
                        Bench.formula(Bench.money("100.00")),
                        discount(IN_CARE, By.POSITION, ExemptChild.COUNTS_AS_PAYER)))
                .isEqualTo("Regel geschwister: Dieses Kind steht an 2. Stelle von 2 (das älteste Kind, dann das Kind"
                        + " mit der kleineren Kennung zuerst); es gilt: 50 % des Betrags von 100,00 € = 50,00 €.");
    }

    @Test
    void by_number_all_pay_the_same_and_the_number_is_told() {
        HouseholdMonth two = household(child("A", "2025-01-01", 8), child("B", "2024-01-01", 8));
        SiblingDiscount byNumber = discount(IN_CARE, By.NUMBER, ExemptChild.COUNTS_AS_PAYER);
        assertThat(Bench.fees(two, Bench.formula(Bench.money("100.00")), byNumber))
                .containsExactly("50.00", "50.00");
        assertThat(Bench.sentence(two, Bench.formula(Bench.money("100.00")), byNumber))
                .isEqualTo("Regel geschwister: Bei 2 Kindern (Kinder in Betreuung); es gilt: 50 % des Betrags von"
                        + " 100,00 € = 50,00 €.");
    }

    @Test
    void the_first_of_several_is_told_that_it_pays_in_full_and_an_only_child_is_told_nothing() {
        SiblingDiscount byPlace = discount(IN_CARE, By.POSITION, ExemptChild.COUNTS_AS_PAYER);
        assertThat(Bench.sentence(
                        household(child("A", "2024-01-01", 8), child("B", "2025-01-01", 8)),
                        Bench.formula(Bench.money("100.00")),
                        byPlace))
                .startsWith("Regel geschwister: Dieses Kind steht an 1. Stelle von 2 (")
                .endsWith("); es gilt: der volle Betrag.");
        assertThat(Bench.sentence(
                        household(child("A", "2024-01-01", 8)), Bench.formula(Bench.money("100.00")), byPlace))
                .doesNotContain("geschwister");
    }

    @Test
    void a_child_that_is_free_by_itself_keeps_its_place_or_leaves_it_as_the_ordinance_says() {
        HouseholdMonth three =
                household(child("A", "2020-11-01", 8), child("B", "2023-01-01", 8), child("C", "2025-01-01", 8));
        Rule fee = Bench.formula(Bench.money("100.00"));
        for (Counted counts : List.of(IN_CARE, Bench.inHousehold())) {
            assertThat(Bench.fees(three, fee, free(), discount(counts, By.POSITION, ExemptChild.COUNTS_AS_PAYER)))
                    .containsExactly("0.00", "50.00", "0.00");
            assertThat(Bench.fees(three, fee, free(), discount(counts, By.POSITION, ExemptChild.IS_LEFT_OUT)))
                    .containsExactly("0.00", "100.00", "50.00");
            assertThat(Bench.fees(three, fee, free(), discount(counts, By.NUMBER, ExemptChild.COUNTS_AS_PAYER)))
                    .containsExactly("0.00", "0.00", "0.00");
            assertThat(Bench.fees(three, fee, free(), discount(counts, By.NUMBER, ExemptChild.IS_LEFT_OUT)))
                    .containsExactly("0.00", "50.00", "50.00");
        }
    }

    @Test
    void siblings_at_home_take_a_place_where_the_household_is_counted() {
        HouseholdMonth one = household(child("A", "2024-01-01", 8));
        Rule fee = Bench.formula(Bench.money("100.00"));
        SiblingDiscount byPlace = discount(Bench.inHousehold(), By.POSITION, ExemptChild.IS_LEFT_OUT);
        assertThat(Bench.fees(Bench.withFamily(one, "2015-01-01"), fee, byPlace))
                .containsExactly("50.00");
        assertThat(Bench.fees(Bench.withFamily(one, "2015-01-01", "2012-01-01"), fee, byPlace))
                .containsExactly("0.00");
        assertThat(Bench.fees(Bench.withFamily(one, "2026-01-01"), fee, byPlace))
                .containsExactly("100.00");
    }

    @Test
    void an_only_child_pays_in_full_and_no_step_is_told_by_number() {
        SiblingDiscount byNumber = discount(IN_CARE, By.NUMBER, ExemptChild.COUNTS_AS_PAYER);
        HouseholdMonth one = household(child("A", "2024-01-01", 8));
        assertThat(Bench.fees(one, Bench.formula(Bench.money("100.00")), byNumber))
                .containsExactly("100.00");
    }

    @Test
    void a_share_that_is_not_rounded_needs_a_rule_that_rounds_and_a_full_amount_does_not() {
        SiblingDiscount rounded = discount(IN_CARE, By.NUMBER, ExemptChild.COUNTS_AS_PAYER);
        SiblingDiscount open = new SiblingDiscount(
                rounded.head(), IN_CARE, By.NUMBER, rounded.order(), rounded.exempt(), rounded.steps(), List.of());
        SiblingDiscount whole = new SiblingDiscount(
                rounded.head(),
                IN_CARE,
                By.NUMBER,
                rounded.order(),
                rounded.exempt(),
                List.of(new SiblingStep.Full(), new SiblingStep.Free()),
                List.of());
        Rule fee = Bench.formula(Bench.money("100.00"));
        assertThatThrownBy(() -> Bench.version(fee, open)).hasMessageContaining("rundet nicht");
        assertThat(Bench.version(fee, rounded).rules()).hasSize(2);
        assertThat(Bench.version(Optional.empty(), fee, whole).rules()).hasSize(2);
    }

    @Test
    void a_formula_on_income_needs_to_say_what_holds_without_a_proof_and_another_does_not() {
        assertThat(Bench.version(Optional.empty(), Bench.formula(Bench.money("1.00")))
                        .rules())
                .hasSize(1);
        assertThatThrownBy(() -> Bench.version(Optional.empty(), Bench.formula(TermWord.INCOME)))
                .hasMessageContaining("fragt nach dem Einkommen");
    }

    @Test
    void a_formula_on_the_amount_before_it_cannot_carry_an_ordinance() {
        assertThatThrownBy(() -> Bench.version(Bench.formula(TermWord.AMOUNT)))
                .hasMessageContaining("Keine Regel setzt einen Beitrag");
        assertThatThrownBy(() ->
                        Bench.version(new FormulaRule(head("deckel"), Bench.money("1.00"), List.of(), Effect.AT_MOST)))
                .hasMessageContaining("Keine Regel setzt einen Beitrag");
    }

    @Test
    void a_formula_ends_fractions_before_it_only_if_it_sets_or_rounds_the_amount_anew() {
        Rule fee = Bench.formula(Bench.money("0.01"));
        PercentRule fractions = new PercentRule(head("anteil"), Exact.of(50), List.of());
        Rule anew = new FormulaRule(head("neu"), Bench.money("7.00"), List.of(), Effect.SETS);
        Rule rounds = new FormulaRule(head("rundet"), TermWord.AMOUNT, List.of(Rounding.CENT_UP), Effect.SETS);
        assertThat(Bench.fees(household(child("A", "2024-01-01", 8)), fee, fractions, anew))
                .containsExactly("7.00");
        assertThat(Bench.fees(household(child("A", "2024-01-01", 8)), fee, fractions, rounds))
                .containsExactly("0.01");
        Rule same = new FormulaRule(head("gleich"), TermWord.AMOUNT, List.of(), Effect.SETS);
        Rule adds = new FormulaRule(head("dazu"), Bench.money("7.00"), List.of(Rounding.CENT_UP), Effect.ADDS);
        Rule share = new FormulaRule(
                head("drittel"), new TermPercent(Exact.of(33), Bench.money("0.01")), List.of(), Effect.SETS);
        for (Rule no : List.of(same, adds, share)) {
            assertThatThrownBy(() -> Bench.version(fee, fractions, no)).hasMessageContaining("rundet nicht");
        }
    }

    @Test
    void a_formula_is_bounded_at_twenty_levels_and_two_hundred_parts() {
        Term deep = Bench.money("1.00");
        for (int level = 1; level < 20; level++) {
            deep = new TermSum(TermSum.Sign.PLUS, List.of(deep, Bench.money("1.00")));
        }
        Term tooDeep = new TermSum(TermSum.Sign.PLUS, List.of(deep, Bench.money("1.00")));
        assertThat(Term.bounded(deep)).isSameAs(deep);
        assertThatThrownBy(() -> Term.bounded(tooDeep)).hasMessageContaining("Die Formel ist zu groß");
        List<Term> parts = Collections.nCopies(199, Bench.money("1.00"));
        List<Term> tooMany = Collections.nCopies(200, Bench.money("1.00"));
        Term large = new TermSum(TermSum.Sign.PLUS, parts);
        assertThat(Term.bounded(large)).isSameAs(large);
        assertThatThrownBy(() -> Term.bounded(new TermSum(TermSum.Sign.PLUS, tooMany)))
                .hasMessageContaining("höchstens 200 Teile");
    }

    @Test
    void a_fact_has_at_least_two_different_values_and_falls_back_on_one_of_them() {
        assertThatThrownBy(() -> new Fact("a", Fact.Scope.CHILD, "A", List.of("ja"), Optional.empty()))
                .hasMessageContaining("braucht mindestens zwei verschiedene Werte");
        assertThatThrownBy(() -> new Fact("a", Fact.Scope.CHILD, "A", List.of("ja", "ja"), Optional.empty()))
                .hasMessageContaining("braucht mindestens zwei verschiedene Werte");
        assertThatThrownBy(() -> new Fact("a", Fact.Scope.CHILD, "A", List.of("ja", "nein"), Optional.of("x")))
                .hasMessageContaining("Der Wert „x“ ohne Angabe ist kein Wert des Merkmals „a“.");
    }

    @Test
    void who_counts_may_depend_on_a_fact_about_the_child_and_is_told_with_its_limit() {
        Counted pupils = new Counted(
                Counted.Who.IN_HOUSEHOLD,
                List.of(),
                Optional.of(new Counted.DeclaredAs(PUPIL, List.of("nein"))),
                Optional.of(18),
                Counted.LastMonth.OF_BIRTHDAY,
                Counted.InMonth.ANY_DAY,
                CITATION);
        HouseholdMonth two =
                household(Bench.with(child("A", "2024-01-01", 8), Map.of("schule", "ja")), child("B", "2023-01-01", 8));
        assertThat(pupils.number(two)).isEqualTo(1);
        assertThat(pupils.counts(two.children().get(0), two.month())).isFalse();
        assertThat(pupils.counts(two.children().get(1), two.month())).isTrue();
        assertThat(pupils.german()).isEqualTo("Kinder im Haushalt bis zum 18. Geburtstag");
        assertThat(IN_CARE.german()).isEqualTo("Kinder in Betreuung");
        assertThat(IN_CARE.counts(two.family().get(0), two.month())).isFalse();
    }
}
