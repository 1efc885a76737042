package kita.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({
        "CENT_HALF_UP, 151.645, 151.65",
        "CENT_HALF_UP, 151.6449, 151.64",
        "CENT_DOWN, 80.625, 80.62",
        "CENT_DOWN, 80.629, 80.62",
        "TEN_CENTS_HALF_UP, 151.65, 151.70",
        "TEN_CENTS_HALF_UP, 151.64, 151.60",
        "EURO_HALF_UP, 45.50, 46.00",
        "EURO_HALF_UP, 45.49, 45.00",
        "EURO_DOWN, 45.99, 45.00",
        "CENT_UP, 80.621, 80.63",
        "CENT_UP, 80.62, 80.62",
        "TEN_CENTS_DOWN, 151.69, 151.60",
        "TEN_CENTS_UP, 151.61, 151.70",
        "FIFTY_CENTS_HALF_UP, 45.25, 45.50",
        "FIFTY_CENTS_HALF_UP, 45.24, 45.00",
        "FIFTY_CENTS_DOWN, 45.99, 45.50",
        "FIFTY_CENTS_UP, 45.01, 45.50",
        "EURO_UP, 45.01, 46.00"
    })
    void each_rule_rounds_as_its_name_says(Rounding rule, String euro, String expected) {
        assertThat(rule.toMoney(new BigDecimal(euro))).isEqualTo(Money.parse(expected));
        assertThat(rule.toMoney(Exact.of(new BigDecimal(euro)).times(100))).isEqualTo(Money.parse(expected));
        assertThat(rule.german()).startsWith("auf ");
    }

    @ParameterizedTest
    @CsvSource({"151.645, 151.70", "151.644, 151.60"})
    void rules_in_sequence_round_what_the_one_before_left(String euro, String expected) {
        BigDecimal cents = Rounding.CENT_HALF_UP.apply(new BigDecimal(euro));
        assertThat(Rounding.TEN_CENTS_HALF_UP.toMoney(cents)).isEqualTo(Money.parse(expected));
    }
}
