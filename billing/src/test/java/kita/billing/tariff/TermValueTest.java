package kita.billing.tariff;

import static kita.billing.tariff.Bench.CITATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import kita.billing.tariff.ChildInCare.FeeCollector;
import kita.billing.tariff.Term.Frame;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Month;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Whole numbers without fractions, constants multiplied in advance, parts kept for a whole household: whatever way a
 * term has found to be computed, it answers the number that comes out step by step with fractions.
 */
class TermValueTest {

    private static final int TERMS = 2_000;
    private static final Month MONTH = Month.of(2026, 10);

    @RepeatedTest(5)
    void a_term_answers_for_each_child_what_comes_out_step_by_step(RepetitionInfo repetition) {
        int answered = 0;
        for (int i = 0; i < TERMS; i++) {
            SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition() * 1_000_003L + i);
            Term term = random.nextInt(4) == 0 ? number(random, 4) : money(random, 4);
            TermValue value = term.computation();
            WorkingMonth month = month(random);
            for (WorkingChild child : month.children()) {
                Frame frame = new Frame(child, new Exact(random.nextLong(100_000), random.nextInt(1, 4)));
                Optional<Exact> expected = stepByStep(term, frame);
                if (expected.isPresent()) {
                    answered++;
                    assertThat(value.of(frame))
                            .as("repetition %s, term %s: %s", repetition.getCurrentRepetition(), i, term)
                            .isEqualTo(expected.get());
                }
            }
        }
        assertThat(answered).isBetween(TERMS, TERMS * 2 - 1);
    }

    private static Optional<Exact> stepByStep(Term term, Frame frame) {
        try {
            return Optional.of(reference(term, frame));
        } catch (ArithmeticException refused) {
            return Optional.empty();
        }
    }

    private static Exact reference(Term term, Frame frame) {
        List<Exact> parts =
                term.operands().stream().map(part -> reference(part, frame)).toList();
        if (term instanceof TermSum sum) {
            return parts.stream()
                    .reduce((one, other) -> sum.sign() == TermSum.Sign.PLUS ? one.plus(other) : one.minus(other))
                    .orElseThrow();
        } else if (term instanceof TermProduct) {
            return parts.stream().reduce(Exact::times).orElseThrow();
        } else if (term instanceof TermQuotient) {
            return parts.get(0).dividedBy(parts.get(1));
        } else if (term instanceof TermPercent percent) {
            return parts.get(0).times(percent.percent()).dividedBy(100);
        } else if (term instanceof TermBound bound) {
            return bound.side() == TermBound.Side.AT_MOST
                    ? parts.get(0).min(parts.get(1))
                    : parts.get(0).max(parts.get(1));
        } else if (term instanceof TermRounded rounded) {
            return Roundings.apply(rounded.rounding(), parts.get(0));
        }
        return term.value(frame);
    }

    private static Term money(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 11)) {
            case 0 -> TermWord.INCOME;
            case 1 -> TermWord.AMOUNT;
            case 2 -> new Term.Euro(Money.cents(random.nextLong(300_000)));
            case 3 -> new TermByChildren(List.of(Money.euro(5), Money.euro(11)), Counted.allInCare(CITATION));
            case 4, 5 -> new TermSum(sign(random), List.of(money(random, depth - 1), money(random, depth - 1)));
            case 6 ->
                new TermProduct(
                        List.of(money(random, depth - 1), number(random, depth - 1), number(random, depth - 1)));
            case 7 -> quotient(money(random, depth - 1), number(random, depth - 1));
            case 8 -> new TermPercent(decimal(random), money(random, depth - 1));
            case 9 -> new TermBound(side(random), money(random, depth - 1), money(random, depth - 1));
            default ->
                new TermRounded(
                        List.of(Rounding.values()[random.nextInt(Rounding.values().length)]), money(random, depth - 1));
        };
    }

    private static Term number(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth == 0 ? 7 : 12)) {
            case 0 -> TermWord.DAILY_HOURS;
            case 1 -> TermWord.WEEKLY_HOURS;
            case 2 -> TermWord.CHILDREN_IN_CARE;
            case 3 -> TermWord.PERSONS;
            case 4 -> TermWord.AGREED_DAYS_SHARE;
            case 5 -> new Term.Number(decimal(random));
            case 6 -> new Term.Number(Exact.of(random.nextLong(random.nextInt(9) == 0 ? Long.MAX_VALUE / 100 : 12)));
            case 7 -> new TermSum(sign(random), List.of(number(random, depth - 1), number(random, depth - 1)));
            case 8 -> new TermProduct(List.of(number(random, depth - 1), number(random, depth - 1)));
            case 9 -> quotient(money(random, depth - 1), money(random, depth - 1));
            case 10 -> new TermPercent(decimal(random), number(random, depth - 1));
            default -> new TermBound(side(random), number(random, depth - 1), number(random, depth - 1));
        };
    }

    /** A constant zero is refused where the term is built; one that turns out to be zero, where it is computed. */
    private static Term quotient(Term dividend, Term divisor) {
        boolean zero = divisor instanceof Term.Number number && number.value().isZero()
                || divisor instanceof Term.Euro euro && euro.amount().isZero();
        Term other = dividend.unit() == Term.Unit.MONEY && divisor.unit() == Term.Unit.MONEY
                ? TermWord.INCOME
                : TermWord.DAILY_HOURS;
        return new TermQuotient(dividend, zero ? other : divisor);
    }

    private static Exact decimal(SplittableRandom random) {
        return new Exact(random.nextLong(10_000), 100);
    }

    private static TermSum.Sign sign(SplittableRandom random) {
        return random.nextBoolean() ? TermSum.Sign.PLUS : TermSum.Sign.MINUS;
    }

    private static TermBound.Side side(SplittableRandom random) {
        return random.nextBoolean() ? TermBound.Side.AT_MOST : TermBound.Side.AT_LEAST;
    }

    private static WorkingMonth month(SplittableRandom random) {
        HouseholdMonth household = new HouseholdMonth(
                MONTH,
                new HouseholdIncome.Proven(Money.cents(random.nextLong(500_000)), IncomeRule.Per.MONTH),
                List.of(),
                List.of(child("A", random), child("B", random)));
        return new WorkingMonth(household, Optional.empty(), Optional.empty(), WorkingMonth.Steps.LEFT_OUT);
    }

    private static ChildInCare child(String id, SplittableRandom random) {
        int daily = random.nextInt(1, 13);
        LocalDate first = MONTH.firstDay().plusDays(random.nextInt(20));
        return new ChildInCare(
                new ChildId(id),
                BirthDate.of(LocalDate.of(2022, 3, 14)),
                CareForm.KINDERGARTEN,
                new CareHours(daily, daily * 5),
                FeeCollector.US,
                Optional.of(new Presence(first, first, MONTH.lastDay())),
                Declared.NOTHING);
    }
}
