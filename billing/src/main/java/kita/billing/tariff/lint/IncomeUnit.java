package kita.billing.tariff.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kita.billing.tariff.HourRatesRule;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.IncomeAxis;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.IncomeRule.Per;
import kita.billing.tariff.Rule;
import kita.billing.tariff.TableRule;
import kita.billing.tariff.TariffVersion;
import kita.billing.tariff.lint.TariffFinding.Check;
import kita.billing.tariff.lint.TariffFinding.Severity;
import kita.money.Money;

/**
 * Whether the bands of a table fit the time for which income is meant. Taken for the wrong one, every family would be in the
 * first band or every family in the last.
 */
final class IncomeUnit {

    /** No town grades by incomes of less than 1,000 euro a month alone. */
    private static final Money LEAST_IN_A_YEAR = Money.euro(12_000);

    /** Nor by incomes of 20,000 euro a month. */
    private static final Money MOST_IN_A_MONTH = Money.euro(20_000);

    private IncomeUnit() {}

    /** At most one for each rule. */
    static List<TariffFinding> findings(TariffVersion version) {
        return version.income().stream()
                .map(IncomeRule::per)
                .flatMap(per -> version.rules().stream().flatMap(rule -> finding(version, per, rule).stream()))
                .toList();
    }

    private static Optional<TariffFinding> finding(TariffVersion version, Per per, Rule rule) {
        return axes(rule)
                .filter(axis -> looksOtherwise(axis, per))
                .map(axis -> new TariffFinding(
                        Severity.WARNING,
                        Check.INCOME_UNIT,
                        version.id(),
                        Optional.of(rule.head().id()),
                        "Gemeint ist das " + per.german() + " („per: " + (per == Per.YEAR ? "year" : "month")
                                + "“), die oberste Stufe (" + axis.bandGerman(axis.size() - 1)
                                + ") sieht aber nach einem " + other(per).german() + " aus.",
                        "„per:“ bei „income“ oder die Einkommensstufen berichtigen."))
                .findFirst();
    }

    private static Stream<IncomeAxis> axes(Rule rule) {
        if (rule instanceof TableRule table) {
            return incomes(table.table().axes());
        }
        return rule instanceof HourRatesRule hourly ? incomes(hourly.rates().axes()) : Stream.of();
    }

    private static Stream<IncomeAxis> incomes(List<?> axes) {
        return axes.stream().filter(IncomeAxis.class::isInstance).map(IncomeAxis.class::cast);
    }

    /** The last band is asked: by the year even a small income must not be in it, by the month a huge one must. */
    private static boolean looksOtherwise(IncomeAxis axis, Per per) {
        int last = axis.size() - 1;
        return last > 0
                && (per == Per.YEAR
                        ? axis.bandOf(new HouseholdIncome.Proven(LEAST_IN_A_YEAR, per)) == last
                        : axis.bandOf(new HouseholdIncome.Proven(MOST_IN_A_MONTH, per)) != last);
    }

    private static Per other(Per per) {
        return per == Per.YEAR ? Per.MONTH : Per.YEAR;
    }
}
