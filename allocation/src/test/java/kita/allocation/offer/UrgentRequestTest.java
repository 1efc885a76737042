package kita.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.allocation.offer.UrgentRequest.Times;
import kita.allocation.offer.UrgentRequest.Urgency;
import org.junit.jupiter.api.Test;

/** Edge case 169. */
class UrgentRequestTest {

    private static final LocalDate FILED = LocalDate.of(2026, 3, 1);
    private static final LocalDate PROOF = LocalDate.of(2026, 3, 20);
    private static final Times TIMES = new Times(6, 14);

    @Test
    void the_time_runs_from_the_first_proof_and_not_from_filing() {
        UrgentRequest urgent = UrgentRequest.urgent(FILED, List.of(PROOF.plusDays(5), PROOF));
        assertThat(urgent.deadline(TIMES)).isEqualTo(LocalDate.of(2026, 4, 3));
    }

    @Test
    void without_a_proof_it_is_a_normal_application() {
        assertThat(UrgentRequest.urgent(FILED, List.of()).deadline(TIMES)).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void a_later_proof_changes_nothing_and_an_earlier_one_that_turns_up_does() {
        UrgentRequest urgent = UrgentRequest.urgent(FILED, List.of(PROOF));
        assertThat(urgent.withProof(PROOF.plusDays(1)).deadline(TIMES)).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(urgent.withProof(PROOF.minusDays(10)).deadline(TIMES)).isEqualTo(LocalDate.of(2026, 3, 24));
    }

    @Test
    void without_urgency_the_time_runs_from_filing_again_and_the_proofs_are_gone() {
        UrgentRequest dropped = UrgentRequest.urgent(FILED, List.of(PROOF)).withoutUrgency();
        assertThat(dropped.deadline(TIMES)).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(dropped.urgency()).isEqualTo(new Urgency.None());
        assertThatThrownBy(() -> dropped.withProof(PROOF)).isInstanceOf(OfferRefusedException.class);
    }

    @Test
    void a_deadline_set_by_hand_is_never_overwritten() {
        LocalDate byHand = LocalDate.of(2026, 5, 31);
        UrgentRequest set = UrgentRequest.urgent(FILED, List.of(PROOF)).withDeadlineSetByHand(byHand);
        assertThat(set.withProof(PROOF.minusDays(10)).deadline(TIMES)).isEqualTo(byHand);
        assertThat(set.withoutUrgency().deadline(TIMES)).isEqualTo(byHand);
        assertThat(set.setByHand()).isEqualTo(Optional.of(byHand));
    }
}
