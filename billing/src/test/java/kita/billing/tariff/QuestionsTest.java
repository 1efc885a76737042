package kita.billing.tariff;

import static kita.billing.tariff.Bench.CITATION;
import static kita.billing.tariff.Bench.head;
import static kita.billing.tariff.Bench.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kita.billing.tariff.IncomeComponent.Counting;
import kita.billing.tariff.IncomeComputation.Losses;
import kita.billing.tariff.QuestionCases.Case;
import kita.billing.tariff.Questions.Topic;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.CareForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A version with one part that asks, beside a fee that asks for nothing. */
class QuestionsTest {

    static Stream<Case> cases() {
        return Stream.of(
                        QuestionCases.rules(),
                        QuestionCases.axes(),
                        QuestionCases.conditions(),
                        QuestionCases.terms(),
                        QuestionCases.incomeSteps(),
                        QuestionCases.siblingSteps())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_version_asks_what_its_only_part_asks(Case one) {
        assertThat(versionWith(one.part()).questions()).isEqualTo(Questions.of(one.asks()));
    }

    @Test
    void every_kind_of_part_stands_among_the_cases() {
        assertThat(kinds(QuestionCases.rules())).isEqualTo(permitted(Rule.class));
        assertThat(kinds(QuestionCases.axes())).isEqualTo(permitted(Axis.class));
        assertThat(kinds(QuestionCases.conditions())).isEqualTo(permitted(Condition.class));
        assertThat(kinds(QuestionCases.terms())).isEqualTo(permitted(Term.class));
        assertThat(kinds(QuestionCases.incomeSteps())).isEqualTo(permitted(IncomeStep.class));
        assertThat(kinds(QuestionCases.siblingSteps())).isEqualTo(permitted(SiblingStep.class));
    }

    @Test
    void a_change_of_price_by_age_asks_for_the_age() {
        FormChange change =
                new FormChange(CareForm.KRIPPE, CareForm.KINDERGARTEN, 3, AgeChange.NEXT_KITA_YEAR, CITATION);
        assertThat(version(Optional.of(change), Optional.empty()).questions()).isEqualTo(Questions.of(sheet -> {
            sheet.age(3);
            sheet.kitaYear(8);
        }));
    }

    @Test
    void years_of_limitation_are_no_age() {
        TariffVersion plain = version(Optional.empty(), Optional.empty());
        LateReports late = new LateReports(
                LateReports.Decreases.BACK_TO_CHANGE,
                LateReports.Increases.BACK_TO_CHANGE,
                0,
                LateReports.FinalIncome.WHOLE_YEAR,
                4,
                CITATION);
        TariffVersion limited = new TariffVersion(
                plain.id(),
                plain.validity(),
                CITATION,
                Optional.empty(),
                plain.monthRule(),
                QuestionCases.FORMS,
                Optional.empty(),
                Optional.empty(),
                Optional.of(late),
                List.of(QuestionCases.CARD),
                plain.rules());
        assertThat(limited.questions()).isEqualTo(Questions.of(QuestionCases.NOTHING));
    }

    @Test
    void the_age_reached_is_the_highest_one_named() {
        Questions questions = Questions.of(sheet -> {
            sheet.age(0);
            sheet.age(3);
            sheet.age(6);
        });
        assertThat(questions.ages()).containsExactly(3, 6);
        assertThat(Stream.of(-1, 0, 2, 3, 5, 6, 120).map(questions::ageReached)).containsExactly(0, 0, 0, 3, 3, 6, 6);
        assertThat(questions.asksFor(Topic.FAMILY)).isFalse();
    }

    private static TariffVersion versionWith(Object part) {
        if (part instanceof Rule rule) {
            return rule instanceof PartMonth ? byDay(rule) : version(Optional.empty(), Optional.empty(), rule);
        } else if (part instanceof Axis axis) {
            return versionWith(
                    axis instanceof HourSlices
                            ? new HourRatesRule(
                                    head("x"),
                                    QuestionCases.table(axis),
                                    Optional.empty(),
                                    QuestionCases.CENT,
                                    Effect.SETS)
                            : new TableRule(head("x"), QuestionCases.table(axis)));
        } else if (part instanceof Condition condition) {
            return versionWith(new Free(Family.head("x", condition)));
        } else if (part instanceof Term term) {
            boolean isMoney = term.unit() == Term.Unit.MONEY;
            return versionWith(Bench.formula(
                    isMoney ? term : new TermProduct(List.of(money("1.00"), term)), Rounding.CENT_HALF_UP));
        } else if (part instanceof SiblingStep step) {
            return versionWith(QuestionCases.siblings(Counted.allInCare(CITATION), List.of(PayerOrder.CHILD_ID), step));
        }
        // Income is worked out by item and for the household; both must be asked.
        Questions byItem = income((IncomeStep) part, List.of()).questions();
        TariffVersion whole = income(new IncomeStep.Minus(Money.euro(1)), List.of((IncomeStep) part));
        assertThat(byItem).isEqualTo(whole.questions());
        return whole;
    }

    private static TariffVersion income(IncomeStep ofItem, List<IncomeStep> household) {
        IncomeComponent job = new IncomeComponent("job", "Lohn", Counting.ADDS, List.of(ofItem), CITATION);
        IncomeComputation computation =
                new IncomeComputation(List.of(job), Losses.IGNORED, household, Rounding.CENT_UP, CITATION);
        return version(
                Optional.empty(),
                Optional.of(new IncomeRule(
                        IncomeRule.Per.YEAR,
                        IncomeRule.Unproven.PARK,
                        IncomeRule.Unproven.PARK,
                        0,
                        IncomeRule.Year.YEAR_OF_CARE,
                        Optional.empty(),
                        Optional.of(computation),
                        CITATION)));
    }

    private static TariffVersion version(Optional<FormChange> change, Optional<IncomeRule> income, Rule... more) {
        TariffVersion plain = Family.version(Family.flat("100.00"));
        List<Rule> rules = new ArrayList<>(plain.rules());
        rules.addAll(Arrays.asList(more));
        return new TariffVersion(
                plain.id(),
                plain.validity(),
                CITATION,
                plain.monthRule(),
                QuestionCases.FORMS,
                change,
                income.isPresent() ? income : plain.income(),
                rules);
    }

    private static TariffVersion byDay(Rule rule) {
        MonthRule byDay = new MonthRule(MonthRule.Decides.FIRST_DAY, MonthRule.Share.BY_DAY, Optional.empty());
        return Family.version(List.of(), byDay, Family.flat("100.00"), rule);
    }

    private static Set<Class<?>> kinds(List<Case> cases) {
        Set<Class<?>> kinds = new LinkedHashSet<>();
        cases.forEach(one -> kinds.add(
                one.part() instanceof Enum<?> value
                        ? value.getDeclaringClass()
                        : one.part().getClass()));
        return kinds;
    }

    private static Set<Class<?>> permitted(Class<?> sealed) {
        Set<Class<?>> leaves = new LinkedHashSet<>();
        for (Class<?> kind : sealed.getPermittedSubclasses()) {
            leaves.addAll(kind.isSealed() && kind.isInterface() ? permitted(kind) : Set.of(kind));
        }
        return leaves;
    }
}
