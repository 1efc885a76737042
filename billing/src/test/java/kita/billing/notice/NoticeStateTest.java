package kita.billing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kita.billing.notice.NoticeEvent.Arrived;
import kita.billing.notice.NoticeEvent.CameBack;
import kita.billing.notice.NoticeEvent.Contested;
import kita.billing.notice.NoticeEvent.ObjectionDecided;
import kita.billing.notice.NoticeEvent.ObjectionTakenBack;
import kita.billing.notice.NoticeEvent.Posted;
import kita.billing.notice.NoticeEvent.Withdrawn;
import kita.billing.notice.NoticeState.Final;
import kita.billing.notice.NoticeState.Gone;
import kita.billing.notice.NoticeState.NotDelivered;
import kita.billing.notice.NoticeState.Open;
import kita.billing.notice.NoticeState.Timeliness;
import kita.billing.notice.NoticeState.UnderObjection;
import org.junit.jupiter.api.Test;

/** A letter given to the post on Monday, 23 November 2026, counts as delivered on the 27th; 27 December is a Sunday. */
class NoticeStateTest {

    private static final Posted POSTED = new Posted(day("2026-11-23"));

    @Test
    void a_notice_that_nobody_posted_is_not_delivered() {
        assertThat(on("2027-03-01")).isEqualTo(new NotDelivered());
    }

    @Test // 126
    void it_can_be_contested_until_the_last_day_and_is_final_on_the_next() {
        assertThat(on("2026-12-28", POSTED)).isEqualTo(new Open(day("2026-11-27"), day("2026-12-28")));
        assertThat(on("2026-12-29", POSTED)).isEqualTo(new Final(day("2026-12-29")));
    }

    @Test // 130
    void a_letter_that_came_back_was_not_delivered_and_its_period_starts_anew_with_the_next_posting() {
        CameBack cameBack = new CameBack(day("2026-12-03"));
        assertThat(on("2027-02-01", POSTED, cameBack)).isEqualTo(new NotDelivered());
        assertThat(NoticeState.deliveredOn(List.of(POSTED, cameBack), NoticeStateTest::noHoliday))
                .isEmpty();
        assertThat(on("2027-01-05", POSTED, cameBack, new Posted(day("2026-12-14"))))
                .isEqualTo(new Open(day("2026-12-18"), day("2027-01-18")));
    }

    @Test
    void a_proven_later_arrival_counts_and_an_earlier_one_does_not() {
        assertThat(on("2026-12-28", POSTED, new Arrived(day("2026-12-01"))))
                .isEqualTo(new Open(day("2026-12-01"), day("2027-01-01")));
        assertThat(on("2026-12-28", POSTED, new Arrived(day("2026-11-25"))))
                .isEqualTo(new Open(day("2026-11-27"), day("2026-12-28")));
    }

    @Test
    void an_objection_on_the_last_day_is_in_time_and_one_day_later_it_is_late() {
        assertThat(on("2027-06-01", POSTED, new Contested(day("2026-12-28"))))
                .isEqualTo(new UnderObjection(day("2026-12-28"), Timeliness.IN_TIME));
        assertThat(on("2027-06-01", POSTED, new Contested(day("2026-12-29"))))
                .isEqualTo(new UnderObjection(day("2026-12-29"), Timeliness.LATE));
    }

    @Test
    void an_objection_taken_back_leaves_the_old_period() {
        Contested contested = new Contested(day("2026-12-01"));
        ObjectionTakenBack takenBack = new ObjectionTakenBack(day("2026-12-10"));
        assertThat(on("2026-12-10", POSTED, contested, takenBack))
                .isEqualTo(new Open(day("2026-11-27"), day("2026-12-28")));
        assertThat(on("2027-01-10", POSTED, contested, takenBack)).isEqualTo(new Final(day("2026-12-29")));
    }

    @Test
    void after_the_decision_on_a_timely_objection_a_month_is_left_for_the_court() {
        assertThat(on("2027-03-11", POSTED, new Contested(day("2026-12-01")), new ObjectionDecided(day("2027-02-11"))))
                .isEqualTo(new Open(day("2027-02-11"), day("2027-03-11")));
        assertThat(on("2027-03-12", POSTED, new Contested(day("2026-12-01")), new ObjectionDecided(day("2027-02-11"))))
                .isEqualTo(new Final(day("2027-03-12")));
    }

    @Test
    void the_decision_on_a_late_objection_opens_nothing_again() {
        assertThat(on("2027-02-12", POSTED, new Contested(day("2027-01-20")), new ObjectionDecided(day("2027-02-11"))))
                .isEqualTo(new Final(day("2026-12-29")));
    }

    @Test
    void a_withdrawn_notice_is_gone_whatever_happened_to_it() {
        assertThat(on("2027-02-12", POSTED, new Contested(day("2026-12-01")), new Withdrawn(day("2027-01-08"))))
                .isEqualTo(new Gone(day("2027-01-08")));
    }

    @Test
    void what_happens_later_does_not_count_yet() {
        assertThat(on("2026-12-01", POSTED, new CameBack(day("2026-12-03"))))
                .isEqualTo(new Open(day("2026-11-27"), day("2026-12-28")));
    }

    private static NoticeState on(String day, NoticeEvent... events) {
        return NoticeState.on(day(day), List.of(events), NoticeStateTest::noHoliday);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static boolean noHoliday(LocalDate day) {
        return false;
    }
}
