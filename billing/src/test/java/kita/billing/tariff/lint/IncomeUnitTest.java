package kita.billing.tariff.lint;

import static kita.billing.tariff.lint.Drafts.table;
import static kita.billing.tariff.lint.Drafts.told;
import static kita.billing.tariff.lint.Drafts.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kita.billing.tariff.IncomeAxis;
import kita.billing.tariff.IncomeAxis.Bounds;
import kita.billing.tariff.IncomeRule.Per;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.lint.TariffFinding.Check;
import kita.money.Money;
import org.junit.jupiter.api.Test;

/** Bands by the year and bands by the month. */
class IncomeUnitTest {

    @Test
    void bands_that_look_monthly_where_the_year_is_meant_are_a_warning() {
        assertThat(told(Check.INCOME_UNIT, tariff(Per.YEAR, upTo(1_500, 3_000))))
                .containsExactly(
                        "Warnung 2026 tabelle: Gemeint ist das Jahreseinkommen („per: year“), die oberste Stufe"
                                + " (über 3.000,00 €) sieht aber nach einem Monatseinkommen aus. „per:“ bei „income“ oder die"
                                + " Einkommensstufen berichtigen.");
    }

    @Test
    void bands_that_look_yearly_where_the_month_is_meant_are_a_warning() {
        assertThat(told(Check.INCOME_UNIT, tariff(Per.MONTH, upTo(18_000, 36_000))))
                .containsExactly(
                        "Warnung 2026 tabelle: Gemeint ist das Monatseinkommen („per: month“), die oberste Stufe"
                                + " (über 36.000,00 €) sieht aber nach einem Jahreseinkommen aus. „per:“ bei „income“ oder die"
                                + " Einkommensstufen berichtigen.");
    }

    @Test
    void bands_that_fit_are_sound_up_to_the_limit() {
        assertThat(told(Check.INCOME_UNIT, tariff(Per.YEAR, upTo(6_000, 12_000))))
                .isEmpty();
        assertThat(told(Check.INCOME_UNIT, tariff(Per.YEAR, upTo(6_000, 11_999))))
                .hasSize(1);
        assertThat(told(Check.INCOME_UNIT, tariff(Per.MONTH, upTo(500, 19_999))))
                .isEmpty();
        assertThat(told(Check.INCOME_UNIT, tariff(Per.MONTH, upTo(500, 20_000))))
                .hasSize(1);
    }

    @Test
    void bands_named_by_their_lower_bounds_are_looked_at_as_well() {
        IncomeAxis monthly =
                new IncomeAxis(Bounds.FROM_INCLUSIVE, List.of(Money.ZERO, Money.euro(1_500), Money.euro(3_000)));
        assertThat(told(Check.INCOME_UNIT, tariff(Per.YEAR, monthly))).hasSize(1);
        assertThat(told(Check.INCOME_UNIT, tariff(Per.MONTH, monthly))).isEmpty();
    }

    @Test
    void one_band_for_all_incomes_says_nothing_about_its_unit() {
        IncomeAxis all = new IncomeAxis(Bounds.FROM_INCLUSIVE, List.of(Money.ZERO));
        Tariff one =
                Drafts.tariff(version(Optional.of(Drafts.askingByYear()), List.of(), table(List.of(all), "10.00")));
        assertThat(told(Check.INCOME_UNIT, one)).isEmpty();
    }

    private static IncomeAxis upTo(long first, long second) {
        return new IncomeAxis(List.of(Money.euro(first), Money.euro(second)));
    }

    private static Tariff tariff(Per per, IncomeAxis bands) {
        return Drafts.tariff(version(
                Optional.of(Drafts.asking(per, Optional.empty())),
                List.of(),
                table(List.of(bands), "10.00", "20.00", "30.00")));
    }
}
