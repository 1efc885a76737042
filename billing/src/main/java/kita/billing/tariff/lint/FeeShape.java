package kita.billing.tariff.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kita.billing.tariff.Amounts;
import kita.billing.tariff.Charge;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.Rule;
import kita.billing.tariff.TariffVersion;
import kita.billing.tariff.lint.Probes.Care;
import kita.billing.tariff.lint.TariffFinding.Check;
import kita.billing.tariff.lint.TariffFinding.Severity;
import kita.money.Money;
import kita.registry.Month;

/**
 * Whether fees rise where people expect it: with income and with hours, and never because a sibling is there. Falling
 * fees are not forbidden (§ 90 (3) SGB VIII asks for grading, not for a shape), but mostly a slip. Looked at in the first
 * month and in every month in which a rule begins or has lapsed; of each slip the first month that shows it is told.
 */
final class FeeShape {

    /** The ordinance has no fee for this family. */
    private static final long NONE = -1;

    private final TariffVersion version;
    private final Probes probes;
    private final List<TariffFinding> findings = new ArrayList<>();

    FeeShape(TariffVersion version, Probes probes) {
        this.version = version;
        this.probes = probes;
    }

    List<TariffFinding> findings() {
        first(this::byIncome);
        first(this::byHours);
        first(this::bySiblings);
        return findings;
    }

    private void first(Function<Month, Optional<TariffFinding>> check) {
        probes.monthsOfChange().stream()
                .map(check)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(findings::add);
    }

    private Optional<TariffFinding> byIncome(Month month) {
        List<HouseholdIncome> incomes = probes.incomes();
        for (Care care : probes.cares()) {
            long before = NONE;
            HouseholdIncome poorer = null;
            for (HouseholdIncome income : incomes) {
                long fee = fee(month, income, List.of(care));
                if (fee != NONE && fee < before) {
                    return Optional.of(warning(
                            Check.INCOME_FALLS,
                            priceRule(probes.household(month, income, List.of(care))),
                            "Mit höherem Einkommen sinkt der Beitrag (" + care.german() + in(month) + "): "
                                    + german(poorer) + " " + euro(before) + ", " + german(income) + " " + euro(fee)
                                    + ".",
                            "Einkommensstufen und Beträge prüfen."));
                }
                before = fee == NONE ? before : fee;
                poorer = fee == NONE ? poorer : income;
            }
        }
        return Optional.empty();
    }

    private Optional<TariffFinding> byHours(Month month) {
        for (HouseholdIncome income : probes.fewIncomes()) {
            long before = NONE;
            Care shorter = null;
            for (Care care : probes.cares()) {
                boolean same =
                        shorter != null && shorter.form() == care.form() && shorter.ageInMonths() == care.ageInMonths();
                long fee = fee(month, income, List.of(care));
                if (same && fee != NONE && fee < before) {
                    return Optional.of(warning(
                            Check.HOURS_FALL,
                            priceRule(probes.household(month, income, List.of(care))),
                            "Mit mehr Stunden sinkt der Beitrag (" + german(income) + in(month) + "): "
                                    + shorter.german() + " " + euro(before) + ", " + care.german() + " " + euro(fee)
                                    + ".",
                            "Stundenklassen und Beträge prüfen."));
                }
                before = same && fee == NONE ? before : fee;
                shorter = care;
            }
        }
        return Optional.empty();
    }

    private Optional<TariffFinding> bySiblings(Month month) {
        List<Care> cares = probes.cares().stream()
                .filter(care -> care.dailyHours() == 5 || care.dailyHours() == 8)
                .toList();
        for (HouseholdIncome income : probes.fewIncomes()) {
            for (Care child : cares) {
                for (Care sibling : cares) {
                    long apart = sum(fee(month, income, List.of(child)), fee(month, income, List.of(sibling)));
                    long together = fee(month, income, List.of(child, sibling));
                    if (apart != NONE && together > apart) {
                        return Optional.of(warning(
                                Check.SIBLING_DEARER,
                                Optional.empty(),
                                "Zwei Geschwister kosten zusammen mehr als einzeln (" + german(income) + "; "
                                        + child.german() + " und " + sibling.german() + in(month) + "): "
                                        + euro(together)
                                        + " statt " + euro(apart) + ".",
                                "Geschwisterregeln und ihre Reihenfolge prüfen."));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Cents of all children for care, or {@link #NONE}. */
    private long fee(Month month, HouseholdIncome income, List<Care> cares) {
        Amounts amounts = version.amounts(probes.household(month, income, cares));
        if (amounts.isRefused()) {
            return NONE;
        }
        long sum = 0;
        for (int i = 0; i < cares.size(); i++) {
            sum += amounts.cents(i, Charge.CARE);
        }
        return sum;
    }

    /** The first month needs no name. */
    private String in(Month month) {
        return month.equals(probes.first()) ? "" : "; im Monat " + month;
    }

    private static long sum(long one, long other) {
        return one == NONE || other == NONE ? NONE : one + other;
    }

    private TariffFinding warning(Check check, Optional<String> rule, String problem, String remedy) {
        return new TariffFinding(Severity.WARNING, check, version.id(), rule, problem, remedy);
    }

    /** The rule without which the ordinance would name no fee for this family. */
    private Optional<String> priceRule(HouseholdMonth family) {
        for (Rule rule : version.rules()) {
            if (rule.setsAmounts() && rule.head().charge() == Charge.CARE) {
                Optional<TariffVersion> without = TariffLint.without(version, rule);
                if (without.isEmpty() || without.get().amounts(family).isRefused()) {
                    return Optional.of(rule.head().id());
                }
            }
        }
        return Optional.empty();
    }

    private static String german(HouseholdIncome income) {
        if (income instanceof HouseholdIncome.Proven proven) {
            return "Einkommen " + proven.amount().german();
        }
        return income instanceof HouseholdIncome.HighestBand ? "höchste Stufe" : "ohne Einkommen";
    }

    private static String euro(long cents) {
        return Money.cents(cents).german();
    }
}
