package kita.billing.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kita.billing.assessment.Step;
import kita.money.Money;
import org.junit.jupiter.api.Test;

class FreedFeeTest {

    private static final Set<String> REFUNDED = Set.of("§ 13 KiFöG LSA");

    @Test
    void what_a_refunded_rule_took_off_is_lost_and_what_others_took_off_is_not() {
        List<Step> freed = List.of(
                step("Beitrag laut Tabelle.", "207", "Anlage 1"),
                step("Ermäßigung der Stadt.", "180", "§ 5 Satzung"),
                step("Nur das älteste Kind zahlt.", "0", "§ 13 KiFöG LSA"));
        assertThat(FreedFee.of(freed, REFUNDED)).isEqualTo(new FreedFee(Money.euro(180), false));
        assertThat(FreedFee.of(freed.subList(0, 2), REFUNDED).lost()).isEqualTo(Money.ZERO);
        assertThat(FreedFee.of(freed, Set.of()).lost()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_rule_that_was_looked_at_and_changed_nothing_costs_the_town_nothing() {
        List<Step> payer = List.of(
                step("Beitrag laut Tabelle.", "207", "Anlage 1"),
                step("Dieses Kind ist das älteste und zahlt.", "207", "§ 13 KiFöG LSA"));
        assertThat(FreedFee.of(payer, REFUNDED).lost()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_month_made_of_parts_is_marked_for_somebody_to_look_at() {
        List<Step> parts = List.of(
                step("1. bis 15.: Beitrag laut Tabelle.", "100", "Anlage 1"),
                step("1. bis 15.: Nur das älteste Kind zahlt.", "0", "§ 13 KiFöG LSA"),
                step("16. bis 31.: Beitrag laut Tabelle.", "107", "Anlage 1"),
                step("Summe der Teile des Monats.", "107", "§ 6"));
        assertThat(FreedFee.of(parts, REFUNDED)).isEqualTo(new FreedFee(Money.euro(100), true));
    }

    private static Step step(String sentence, String euro, String citation) {
        return new Step(sentence, Money.parse(euro), citation);
    }
}
