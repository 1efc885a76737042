package kita.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import kita.billing.tariff.Amounts;
import kita.billing.tariff.Benefit;
import kita.billing.tariff.Charge;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.ChildInCare.FeeCollector;
import kita.billing.tariff.Declared;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.TariffVersion;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Month;
import kita.registry.Period;
import org.assertj.core.description.Description;
import org.assertj.core.description.LazyTextDescription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A yardstick that does less than the ordinance says would make the ordinance look slow, and one that does something
 * else would prove nothing. So both must agree on families of every kind and not only on those that are measured.
 */
class HandWrittenTest {

    private static final int FAMILIES = 8_000;

    static Stream<Arguments> ordinances() {
        return Stream.of(
                ordinance(FeeBenchmarks.FLAT, 2026, IncomeRule.Per.YEAR, HandWrittenFlat::fees),
                ordinance(FeeBenchmarks.BY_INCOME, 2026, IncomeRule.Per.YEAR, HandWrittenByIncome::fees),
                ordinance(FeeBenchmarks.FORMULA, 2015, IncomeRule.Per.MONTH, HandWrittenFormula::fees));
    }

    private static Arguments ordinance(
            String resource, int year, IncomeRule.Per per, Function<HouseholdMonth, long[]> byHand) {
        return Arguments.of(resource, year, per, byHand);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ordinances")
    void the_yardstick_answers_the_same_for_every_child_of_every_family(
            String resource, int year, IncomeRule.Per per, Function<HouseholdMonth, long[]> byHand) {
        TariffVersion version = FeeBenchmarks.version(resource);
        int answered = 0;
        for (int seed = 0; seed < FAMILIES; seed++) {
            HouseholdMonth family = family(new Random(seed), year, per);
            long[] expected = byDocument(version, family);
            assertThat(byHand.apply(family)).as(description(seed, family)).isEqualTo(expected);
            answered += expected == HandWritten.REFUSED ? 0 : 1;
        }
        assertThat(answered).isBetween(FAMILIES / 10, FAMILIES * 9 / 10);
    }

    /** Written only where it is needed: texts would take most of the time. */
    private static Description description(int seed, HouseholdMonth family) {
        return new LazyTextDescription(() -> "seed " + seed + ": " + family);
    }

    private static long[] byDocument(TariffVersion version, HouseholdMonth family) {
        Amounts amounts = version.amounts(family);
        if (amounts.isRefused()) {
            return HandWritten.REFUSED;
        }
        long[] fees = new long[family.children().size()];
        for (int i = 0; i < fees.length; i++) {
            fees[i] = amounts.cents(i, Charge.CARE);
        }
        return fees;
    }

    private static HouseholdMonth family(Random random, int year, IncomeRule.Per per) {
        Month month = Month.of(year + random.nextInt(2), 1 + random.nextInt(12));
        List<ChildInCare> children = new ArrayList<>();
        // Few days of birth, so that twins and birthdays on the first are common.
        LocalDate born = month.firstDay().minusMonths(random.nextInt(60));
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            LocalDate day = random.nextInt(3) == 0
                    ? born
                    : month.firstDay().minusMonths(random.nextInt(240)).plusDays(random.nextInt(31));
            children.add(new ChildInCare(
                    new ChildId("K" + i),
                    BirthDate.of(random.nextInt(20) == 0 ? LocalDate.of(2012, 2, 29) : day),
                    form(random),
                    new CareHours(
                            1 + random.nextInt(random.nextInt(4) == 0 ? 12 : 6),
                            1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 45)),
                    random.nextInt(8) == 0 ? FeeCollector.OTHERS : FeeCollector.US,
                    Optional.empty(),
                    Declared.NOTHING));
        }
        return new HouseholdMonth(month, income(random, per), benefits(random, month), children);
    }

    private static CareForm form(Random random) {
        return switch (random.nextInt(16)) {
            case 0 -> CareForm.KINDERTAGESPFLEGE;
            case 1, 2, 3 -> CareForm.HORT;
            case 4, 5, 6, 7, 8 -> CareForm.KRIPPE;
            default -> CareForm.KINDERGARTEN;
        };
    }

    private static HouseholdIncome income(Random random, IncomeRule.Per per) {
        return switch (random.nextInt(12)) {
            case 0 -> HouseholdIncome.NOT_ASKED;
            case 1 -> new HouseholdIncome.HighestBand(HouseholdIncome.Reason.PROOF_MISSING);
            default ->
                new HouseholdIncome.Proven(
                        Money.cents(random.nextInt(per == IncomeRule.Per.YEAR ? 18_000_000 : 400_000)), per);
        };
    }

    private static List<Benefit> benefits(Random random, Month month) {
        if (random.nextInt(4) > 0) {
            return List.of();
        }
        LocalDate middle = month.firstDay().plusDays(random.nextInt(28));
        return List.of(
                benefit(random, month.firstDay().minusDays(random.nextInt(3) - 1), middle),
                benefit(
                        random,
                        middle.plusDays(random.nextInt(2)),
                        month.lastDay().plusDays(random.nextInt(3) - 1)));
    }

    private static Benefit benefit(Random random, LocalDate from, LocalDate to) {
        String kind = List.of("WOHNGELD", "SGB_II", "SGB_XII", "BAFOEG").get(random.nextInt(4));
        return new Benefit(kind, kind, new Period(from, to.isBefore(from) ? from : to));
    }
}
