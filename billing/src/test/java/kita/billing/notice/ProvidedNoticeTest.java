package kita.billing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kita.billing.notice.NoticeEvent.Arrived;
import kita.billing.notice.NoticeEvent.Contested;
import kita.billing.notice.NoticeEvent.NotificationDisputed;
import kita.billing.notice.NoticeEvent.ObjectionDecided;
import kita.billing.notice.NoticeEvent.Posted;
import kita.billing.notice.NoticeEvent.Provided;
import kita.billing.notice.NoticeEvent.Retrieved;
import kita.billing.notice.NoticeState.Final;
import kita.billing.notice.NoticeState.NotDelivered;
import kita.billing.notice.NoticeState.Open;
import kita.billing.notice.NoticeState.Timeliness;
import kita.billing.notice.NoticeState.UnderObjection;
import org.junit.jupiter.api.Test;

/** A notice whose notification was sent on Monday, 23 November 2026, counts as known on the 27th; 27 December is a Sunday. */
class ProvidedNoticeTest {

    private static final Provided PROVIDED = new Provided(day("2026-11-23"));
    private static final NotificationDisputed DISPUTED = new NotificationDisputed(day("2027-01-11"));

    @Test
    void it_counts_as_known_on_the_fourth_day_after_the_notification_as_a_letter_does() {
        assertThat(on("2026-12-28", PROVIDED)).isEqualTo(new Open(day("2026-11-27"), day("2026-12-28")));
        assertThat(on("2026-12-29", PROVIDED)).isEqualTo(new Final(day("2026-12-29")));
    }

    @Test
    void neither_an_early_nor_a_late_retrieval_moves_that_day() {
        for (String retrieved : List.of("2026-11-23", "2026-11-27", "2027-02-01")) {
            assertThat(on("2027-02-01", PROVIDED, new Retrieved(day(retrieved))))
                    .as(retrieved)
                    .isEqualTo(new Final(day("2026-12-29")));
        }
    }

    @Test
    void if_the_notification_is_disputed_it_is_not_known_until_somebody_retrieves_it() {
        assertThat(on("2027-01-10", PROVIDED, DISPUTED)).as("not yet disputed").isEqualTo(new Final(day("2026-12-29")));
        assertThat(on("2027-01-11", PROVIDED, DISPUTED)).isEqualTo(new NotDelivered());
        assertThat(NoticeState.deliveredOn(List.of(PROVIDED, DISPUTED), day -> false))
                .isEmpty();
        assertThat(on("2027-01-20", PROVIDED, DISPUTED, new Retrieved(day("2027-01-12"))))
                .isEqualTo(new Open(day("2027-01-12"), day("2027-02-12")));
    }

    @Test
    void if_it_was_retrieved_before_the_dispute_the_first_retrieval_is_the_day() {
        assertThat(on(
                        "2027-01-11",
                        PROVIDED,
                        new Retrieved(day("2026-12-14")),
                        new Retrieved(day("2026-12-20")),
                        DISPUTED))
                .isEqualTo(new Open(day("2026-12-14"), day("2027-01-14")));
    }

    @Test
    void an_objection_that_seemed_late_is_in_time_once_the_notification_is_disputed() {
        Contested contested = new Contested(day("2027-01-11"));
        assertThat(on("2027-01-11", PROVIDED, contested))
                .isEqualTo(new UnderObjection(day("2027-01-11"), Timeliness.LATE));
        assertThat(on("2027-01-11", PROVIDED, contested, DISPUTED))
                .isEqualTo(new UnderObjection(day("2027-01-11"), Timeliness.IN_TIME));
        assertThat(on("2027-01-11", PROVIDED, new Retrieved(day("2026-12-01")), contested, DISPUTED))
                .as("retrieved so early that it is late all the same")
                .isEqualTo(new UnderObjection(day("2027-01-11"), Timeliness.LATE));
    }

    @Test
    void after_the_decision_on_the_objection_a_retrieval_moves_nothing_any_more() {
        assertThat(on(
                        "2027-02-11",
                        PROVIDED,
                        new Contested(day("2026-12-01")),
                        DISPUTED,
                        new ObjectionDecided(day("2027-02-01")),
                        new Retrieved(day("2027-02-10"))))
                .isEqualTo(new Open(day("2027-02-01"), day("2027-03-01")));
    }

    @Test
    void a_copy_on_paper_after_a_dispute_starts_the_period_by_its_posting() {
        assertThat(on(
                        "2027-01-20",
                        PROVIDED,
                        DISPUTED,
                        new Posted(day("2027-01-12")),
                        new Retrieved(day("2027-01-19"))))
                .isEqualTo(new Open(day("2027-01-16"), day("2027-02-16")));
        assertThat(on("2027-01-20", PROVIDED, DISPUTED, new Arrived(day("2027-01-13"))))
                .as("handed over")
                .isEqualTo(new Open(day("2027-01-13"), day("2027-02-15")));
    }

    private static NoticeState on(String day, NoticeEvent... events) {
        return NoticeState.on(day(day), List.of(events), any -> false);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
