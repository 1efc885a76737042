package kita.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;

class PaymentReferenceTest {

    private static final TenantId ELBSTADT = new TenantId("elbstadt");

    @Test
    void the_same_municipality_and_number_always_give_the_same_reference() {
        PaymentReference reference = PaymentReference.of(ELBSTADT, new PayerNumber(10_000_001));
        assertThat(reference).isEqualTo(PaymentReference.of(new TenantId("elbstadt"), PayerNumber.FIRST));
        assertThat(reference.value()).hasSize(17).startsWith("KB").contains("10000001");
    }

    @Test
    void two_municipalities_give_different_references_for_the_same_number() {
        assertThat(PaymentReference.of(ELBSTADT, PayerNumber.FIRST))
                .isNotEqualTo(PaymentReference.of(new TenantId("rheinstadt"), PayerNumber.FIRST));
    }

    @Test
    void ten_thousand_payers_have_ten_thousand_references_with_fitting_check_digits() {
        Set<PaymentReference> seen = new HashSet<>();
        PayerNumber number = PayerNumber.FIRST;
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(PaymentReference.of(ELBSTADT, number))).isTrue();
            number = number.next();
        }
    }

    @Test
    void every_single_wrong_digit_is_found() {
        String good = PaymentReference.of(ELBSTADT, new PayerNumber(10_004_711)).value();
        for (int at = 2; at < good.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = good.substring(0, at) + digit + good.substring(at + 1);
                if (!typed.equals(good)) {
                    assertThatThrownBy(() -> new PaymentReference(typed)).isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }

    @Test
    void two_neighbours_swapped_are_found() {
        String good = PaymentReference.of(ELBSTADT, new PayerNumber(12_345_678)).value();
        for (int at = 2; at < good.length() - 1; at++) {
            String typed = good.substring(0, at) + good.charAt(at + 1) + good.charAt(at) + good.substring(at + 2);
            if (!typed.equals(good)) {
                assertThatThrownBy(() -> new PaymentReference(typed)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void what_a_payer_types_with_blanks_and_in_lower_case_is_read() {
        PaymentReference reference = PaymentReference.of(ELBSTADT, new PayerNumber(10_000_007));
        assertThat(PaymentReference.parse(reference.grouped().toLowerCase())).isEqualTo(reference);
        assertThat(PaymentReference.parse(reference.value().replaceAll("(.{4})", "$1-")))
                .isEqualTo(reference);
    }
}
