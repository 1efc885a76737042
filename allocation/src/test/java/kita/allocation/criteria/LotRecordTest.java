package kita.allocation.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kita.registry.HouseholdId;
import org.junit.jupiter.api.Test;

class LotRecordTest {

    private static final HouseholdId H1 = new HouseholdId("H1");
    private static final HouseholdId H2 = new HouseholdId("H2");

    @Test
    void the_record_names_the_text_that_was_hashed_and_the_digits_that_sha256sum_prints() {
        LotRecord record = LotRecord.of(new Lottery(7), List.of(H1));
        LotRecord.Draw draw = record.draws().get(0);
        // printf '%s' '7|H1' | sha256sum | cut -c1-16
        assertThat(draw.drawnFrom()).isEqualTo("7|H1");
        assertThat(Long.parseUnsignedLong(draw.digits(), 16) & Long.MAX_VALUE)
                .isEqualTo(draw.lot())
                .isEqualTo(7579704940230434555L);
        assertThat(record.procedure()).contains("SHA-256", "kleinere Zahl gewinnt", "sha256sum");
    }

    @Test
    void the_winner_stands_first_and_each_family_once() {
        LotRecord record = LotRecord.of(new Lottery(7), List.of(H2, H1, H2));
        assertThat(record.draws()).hasSize(2).isSortedAccordingTo((a, b) -> Long.compare(a.lot(), b.lot()));
        assertThat(record).isEqualTo(LotRecord.of(new Lottery(7), List.of(H1, H2)));
    }

    @Test
    void a_record_with_a_changed_lot_is_found() {
        LotRecord record = LotRecord.of(new Lottery(7), List.of(H1, H2));
        assertThat(record.wrongDraws()).isEmpty();
        List<LotRecord.Draw> draws = new ArrayList<>(record.draws());
        LotRecord.Draw first = draws.get(0);
        draws.set(0, new LotRecord.Draw(first.family(), first.drawnFrom(), first.digits(), first.lot() - 1));
        assertThat(new LotRecord(7, record.procedure(), draws).wrongDraws()).containsExactly(first.family());
    }
}
