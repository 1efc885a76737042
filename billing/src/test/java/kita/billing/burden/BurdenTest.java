package kita.billing.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.billing.assessment.Step;
import kita.billing.burden.BurdenCase.Amount;
import kita.billing.burden.BurdenRules.ReasonableShare;
import kita.billing.tariff.Citation;
import kita.billing.tariff.InvalidTariff;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.Month;
import kita.registry.Period;
import org.junit.jupiter.api.Test;

class BurdenTest {

    private static final Month SEPTEMBER = Month.of(2016, 9);
    private static final Citation LAW = new Citation("§ 85 Abs. 1 SGB XII", Citation.Status.OFFICIAL);

    @Test
    void the_leaflet_of_bad_kissingen_comes_out() {
        BurdenResult result = Burden.compute(rules(), leaflet(List.of()));

        assertThat(result.income()).isEqualTo(Money.euro(2313));
        assertThat(result.limit()).isEqualTo(Money.euro(2182));
        assertThat(result.aboveLimit()).isEqualTo(Money.euro(131));
    }

    @Test
    void the_supplement_of_each_further_person_is_rounded_up_to_the_euro() {
        // 70 % of 404.00 are 282.80.
        assertThat(rules().leastLimit(SEPTEMBER, 4)).contains(Money.euro(808 + 3 * 283));
        assertThat(rules().leastLimit(SEPTEMBER, 1)).contains(Money.euro(808));
    }

    @Test
    void housing_counts_up_to_the_cap_and_below_it_as_it_is() {
        assertThat(limitWithHousing(600)).isEqualTo(Money.euro(2182));
        assertThat(limitWithHousing(525)).isEqualTo(Money.euro(2182));
        assertThat(limitWithHousing(500)).isEqualTo(Money.euro(2157));
    }

    @Test
    void special_burdens_leave_less_and_half_of_the_rest_is_reasonable() {
        BurdenResult result = Burden.compute(rules(), leaflet(List.of(new Amount("Schulden", Money.euro(30)))));

        assertThat(result.reasonable()).isEqualTo(Money.parse("50.50"));
        assertThat(result.waived()).isEqualTo(Money.parse("49.50"));
    }

    @Test
    void burdens_beyond_the_income_above_the_limit_leave_nothing_to_ask_for() {
        BurdenResult result = Burden.compute(rules(), leaflet(List.of(new Amount("Schulden", Money.euro(500)))));

        assertThat(result.reasonable()).isEqualTo(Money.ZERO);
        assertThat(result.waived()).isEqualTo(Money.euro(100));
    }

    @Test
    void below_the_limit_the_whole_fee_is_waived() {
        BurdenCase poor = new BurdenCase(
                SEPTEMBER,
                2,
                List.of(new Amount("Lohn", Money.euro(900))),
                List.of(),
                Money.euro(400),
                Optional.empty(),
                List.of(),
                Money.euro(120));

        BurdenResult result = Burden.compute(rules(), poor);

        assertThat(result.aboveLimit()).isEqualTo(Money.ZERO);
        assertThat(result.waived()).isEqualTo(Money.euro(120));
    }

    @Test
    void a_fee_that_is_reasonable_is_not_waived() {
        BurdenCase rich = new BurdenCase(
                SEPTEMBER,
                1,
                List.of(new Amount("Lohn", Money.euro(5000))),
                List.of(),
                Money.ZERO,
                Optional.empty(),
                List.of(),
                Money.euro(120));

        assertThat(Burden.compute(rules(), rich).waived()).isEqualTo(Money.ZERO);
    }

    @Test
    void deductions_beyond_the_income_do_not_make_it_negative() {
        BurdenCase odd = new BurdenCase(
                SEPTEMBER,
                1,
                List.of(new Amount("Lohn", Money.euro(100))),
                List.of(new Amount("Fahrtkosten", Money.euro(300))),
                Money.ZERO,
                Optional.empty(),
                List.of(),
                Money.euro(120));

        assertThat(Burden.compute(rules(), odd).income()).isEqualTo(Money.ZERO);
    }

    @Test
    void every_step_names_its_paragraph_and_the_last_one_ends_at_what_is_waived() {
        BurdenResult result = Burden.compute(rules(), leaflet(List.of()));

        assertThat(result.steps()).extracting(Step::citation).allMatch(citation -> citation.startsWith("§"));
        assertThat(result.steps().get(result.steps().size() - 1).amount()).isEqualTo(result.waived());
        assertThat(result.steps())
                .extracting(Step::sentence)
                .contains("Angemessene Kosten der Unterkunft: 525,00\u00a0€ (tatsächlich 600,00\u00a0€)");
    }

    @Test
    void a_year_without_a_base_amount_is_refused_and_not_computed_by_another() {
        BurdenCase later = new BurdenCase(
                Month.of(2018, 1),
                1,
                List.of(new Amount("Lohn", Money.ZERO)),
                List.of(),
                Money.ZERO,
                Optional.empty(),
                List.of(),
                Money.ZERO);

        assertThat(rules().leastLimit(Month.of(2018, 1), 2)).isEmpty();
        assertThatThrownBy(() -> Burden.compute(rules(), later))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("2018-01");
    }

    @Test
    void base_amounts_that_overlap_are_refused() {
        BaseAmount year = rate("2016-01-01", "2016-12-31", "404.00");
        BaseAmount overlapping = rate("2016-12-31", "2017-12-31", "409.00");

        assertThatThrownBy(() -> rules(List.of(year, overlapping))).isInstanceOf(InvalidTariff.class);
    }

    @Test
    void a_case_without_income_or_without_anybody_is_refused() {
        assertThatThrownBy(() -> new BurdenCase(
                        SEPTEMBER,
                        0,
                        List.of(new Amount("Lohn", Money.ZERO)),
                        List.of(),
                        Money.ZERO,
                        Optional.empty(),
                        List.of(),
                        Money.ZERO))
                .isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new BurdenCase(
                        SEPTEMBER, 1, List.of(), List.of(), Money.ZERO, Optional.empty(), List.of(), Money.ZERO))
                .isInstanceOf(InvalidTariff.class);
    }

    private static Money limitWithHousing(long euro) {
        return Burden.compute(rules(), leaflet(List.of(), Money.euro(euro))).limit();
    }

    private static BurdenCase leaflet(List<Amount> burdens) {
        return leaflet(burdens, Money.euro(600));
    }

    /** The example of the leaflet; the fee of 100.00 is invented, for the leaflet stops at the limit. */
    private static BurdenCase leaflet(List<Amount> burdens, Money housing) {
        return new BurdenCase(
                SEPTEMBER,
                4,
                List.of(
                        new Amount("erstes", Money.euro(380)),
                        new Amount("zweites", Money.euro(326)),
                        new Amount("drittes", Money.euro(1760))),
                List.of(new Amount("Fahrtkosten", Money.euro(78)), new Amount("Versicherungen", Money.euro(75))),
                housing,
                Optional.of(Money.euro(525)),
                burdens,
                Money.euro(100));
    }

    private static BurdenRules rules() {
        return rules(List.of(rate("2016-01-01", "2016-12-31", "404.00")));
    }

    private static BurdenRules rules(List<BaseAmount> rates) {
        return new BurdenRules(
                "zumutbar",
                "Zumutbare Belastung",
                rates,
                2,
                70,
                Rounding.EURO_UP,
                LAW,
                new ReasonableShare(
                        50, Rounding.CENT_DOWN, new Citation("§ 87 Abs. 1 SGB XII", Citation.Status.UNVERIFIED)));
    }

    private static BaseAmount rate(String from, String to, String euro) {
        return new BaseAmount(
                Period.of(LocalDate.parse(from), LocalDate.parse(to)),
                Money.parse(euro),
                new Citation("§ 28 SGB XII", Citation.Status.DERIVED));
    }
}
