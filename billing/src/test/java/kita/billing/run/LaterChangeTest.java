package kita.billing.run;

import static kita.billing.run.LaterChange.NEW_PART;
import static kita.billing.run.LaterChange.WHOLE_DIFFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import kita.billing.run.LaterChange.Ignored;
import kita.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LaterChangeTest {

    /** 100.00 were charged, 103.20 assessed, and a clerk ignored the 3.20. */
    private static final List<Ignored> A_RISE = List.of(ignored("100.00", "103.20"));

    /** 100.00 were charged, 98.00 assessed, and a clerk did not credit the 2.00. */
    private static final List<Ignored> A_FALL = List.of(ignored("100.00", "98.00"));

    @ParameterizedTest
    @CsvSource({
        // assessed now, the whole difference, only the new part
        "103.20, 100.00, 100.00",
        "110.00, 110.00, 106.80",
        "101.00, 101.00, 100.00",
        "100.00, 100.00, 100.00",
        " 90.00,  90.00,  90.00",
        "  0.00,   0.00,   0.00"
    })
    void after_an_ignored_rise(String now, String whole, String part) {
        assertThat(WHOLE_DIFFERENCE.charged(Money.parse(now), Money.euro(100), A_RISE))
                .isEqualTo(Money.parse(whole));
        assertThat(NEW_PART.charged(Money.parse(now), Money.euro(100), A_RISE)).isEqualTo(Money.parse(part));
    }

    @ParameterizedTest
    @CsvSource({
        " 98.00, 100.00, 100.00",
        " 90.00,  90.00,  92.00",
        " 99.00,  99.00, 100.00",
        "120.00, 120.00, 120.00",
        "  0.00,   0.00,   2.00"
    })
    void after_an_ignored_credit(String now, String whole, String part) {
        assertThat(WHOLE_DIFFERENCE.charged(Money.parse(now), Money.euro(100), A_FALL))
                .isEqualTo(Money.parse(whole));
        assertThat(NEW_PART.charged(Money.parse(now), Money.euro(100), A_FALL)).isEqualTo(Money.parse(part));
    }

    @Test
    void what_was_ignored_stays_so_when_the_new_part_is_posted() {
        assertThat(NEW_PART.charged(Money.euro(110), Money.parse("106.80"), A_RISE))
                .isEqualTo(Money.parse("106.80"));
    }

    @Test
    void a_second_decision_counts_the_first_in() {
        // 106.80 were charged after the first, 112.00 are assessed, and the clerk ignores the 2.00 that were new.
        List<Ignored> both = List.of(A_RISE.get(0), ignored("106.80", "112.00"));
        assertThat(NEW_PART.charged(Money.euro(112), Money.parse("106.80"), both))
                .isEqualTo(Money.parse("106.80"));
        assertThat(NEW_PART.charged(Money.euro(120), Money.parse("106.80"), both))
                .isEqualTo(Money.parse("114.80"));
    }

    @Test
    void an_ignored_rise_and_an_ignored_credit_do_not_disturb_each_other() {
        List<Ignored> both = List.of(A_RISE.get(0), A_FALL.get(0));
        assertThat(NEW_PART.charged(Money.euro(98), Money.euro(100), both)).isEqualTo(Money.euro(100));
        assertThat(NEW_PART.charged(Money.parse("103.20"), Money.euro(100), both))
                .isEqualTo(Money.euro(100));
    }

    @ParameterizedTest
    @EnumSource
    void without_a_decision_what_is_assessed_is_charged(LaterChange change) {
        assertThat(change.charged(Money.euro(7), Money.euro(3), List.of())).isEqualTo(Money.euro(7));
    }

    @Test
    void the_new_part_lies_between_what_was_charged_and_what_is_assessed() {
        Random random = new Random(94);
        for (int i = 0; i < 10_000; i++) {
            Money standing = Money.cents(random.nextInt(300));
            Money then = Money.cents(random.nextInt(300));
            Money now = Money.cents(random.nextInt(300));
            List<Ignored> decided = then.equals(standing) ? List.of() : List.of(new Ignored(standing, then));
            Money charged = NEW_PART.charged(now, standing, decided);
            assertThat(charged.cents())
                    .as("standing %s, ignored %s, now %s", standing, then, now)
                    .isBetween(Math.min(standing.cents(), now.cents()), Math.max(standing.cents(), now.cents()));
        }
    }

    private static Ignored ignored(String standing, String assessed) {
        return new Ignored(Money.parse(standing), Money.parse(assessed));
    }
}
