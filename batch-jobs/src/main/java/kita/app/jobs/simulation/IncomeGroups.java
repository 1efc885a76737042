package kita.app.jobs.simulation;

import java.util.Optional;
import java.util.stream.Stream;
import kita.billing.assessment.Assessment;
import kita.billing.simulation.Comparison.Group;
import kita.billing.tariff.FeeTable;
import kita.billing.tariff.HourRatesRule;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.IncomeAxis;
import kita.billing.tariff.Rule;
import kita.billing.tariff.TableRule;
import kita.billing.tariff.TariffVersion;

/**
 * Sorts families into the income bands by which a council looks at them: those of the first table by income in the
 * ordinance in force. Where it has none, all families are one group.
 */
final class IncomeGroups {

    private static final Group ALL = new Group(0, "alle Familien");
    private static final Group WITHOUT = new Group(1_000_000, "ohne Einkommensangabe");

    private final Optional<IncomeAxis> bands;

    IncomeGroups(TariffVersion version) {
        this.bands = version.rules().stream()
                .flatMap(IncomeGroups::tables)
                .flatMap(table -> table.axes().stream())
                .filter(IncomeAxis.class::isInstance)
                .map(IncomeAxis.class::cast)
                .findFirst();
    }

    private static Stream<FeeTable> tables(Rule rule) {
        if (rule instanceof TableRule table) {
            return Stream.of(table.table());
        }
        return rule instanceof HourRatesRule rates ? Stream.of(rates.rates()) : Stream.empty();
    }

    /** By the income of the first month; who has no proof stands apart from who accepted the highest band. */
    Group of(Assessment assessment) {
        if (bands.isEmpty()) {
            return ALL;
        }
        boolean assessed = assessment instanceof Assessment.Assessed answer
                && !answer.months().isEmpty();
        return assessed
                ? ((Assessment.Assessed) assessment)
                        .months()
                        .get(0)
                        .basis()
                        .income()
                        .map(income -> of(income, bands.get()))
                        .orElse(WITHOUT)
                : WITHOUT;
    }

    private static Group of(HouseholdIncome income, IncomeAxis axis) {
        int band = axis.bandOf(income);
        if (income instanceof HouseholdIncome.HighestBand highest) {
            return new Group(
                    axis.size() + highest.reason().ordinal(),
                    "höchste Stufe: " + highest.reason().german());
        }
        return band < 0 ? WITHOUT : new Group(band, "Stufe " + (band + 1) + " (" + axis.bandGerman(band) + ")");
    }
}
