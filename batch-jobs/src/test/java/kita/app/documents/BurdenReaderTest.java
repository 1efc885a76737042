package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import kita.billing.burden.BurdenRules;
import kita.money.Money;
import kita.registry.Month;
import kita.sample.SampleTown;
import org.junit.jupiter.api.Test;

class BurdenReaderTest {

    private final String shipped = shipped();

    @Test
    void the_shipped_rules_prove_their_own_examples_and_know_the_limits_of_four_years() throws DocumentRefused {
        BurdenRules rules = BurdenReader.rules("zumutbar.yaml", shipped);

        assertThat(rules.leastLimit(Month.of(2016, 1), 1)).contains(Money.euro(808));
        assertThat(rules.leastLimit(Month.of(2020, 1), 2)).contains(Money.euro(864 + 303));
        assertThat(rules.leastLimit(Month.of(2023, 1), 2)).contains(Money.euro(1004 + 352));
        assertThat(rules.leastLimit(Month.of(2026, 12), 2)).contains(Money.euro(1126 + 395));
        assertThat(rules.leastLimit(Month.of(2027, 1), 2)).isEmpty();
    }

    @Test
    void an_example_that_does_not_come_out_refuses_the_rules_with_its_line() {
        assertThatThrownBy(
                        () -> BurdenReader.rules("zumutbar.yaml", shipped.replace("limit: 2182.00", "limit: 2183.00")))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("Bad Kissingen")
                .hasMessageContaining("2.182,00");
    }

    @Test
    void rates_that_overlap_are_refused() {
        String overlapping = shipped.replace("validTo: 2016-12-31", "validTo: 2020-01-31");

        assertThatThrownBy(() -> BurdenReader.rules("zumutbar.yaml", overlapping))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("Zwei Regelbedarfe");
    }

    @Test
    void a_case_without_income_is_refused_and_asks_for_an_explicit_zero() {
        assertThatThrownBy(() -> BurdenReader.oneCase(
                        "fall.yaml", "month: 2026-03\npersons: 3\nincomes: []\nhousing: 0.00\nfees: 10.00\n"))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("ausdrücklich 0.00");
    }

    private static String shipped() {
        try (InputStream in = SampleTown.class.getResourceAsStream("/burden/zumutbare-belastung.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
