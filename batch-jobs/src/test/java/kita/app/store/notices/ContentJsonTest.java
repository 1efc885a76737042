package kita.app.store.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kita.app.notices.SampleNotices;
import kita.app.store.notices.DecisionReasons.WishReason;
import kita.billing.assessment.Step;
import kita.billing.notice.Notice;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeText;
import kita.money.Money;
import org.junit.jupiter.api.Test;

class ContentJsonTest {

    @Test
    void content_of_every_kind_comes_back_as_it_was_written() {
        List<Notice> notices = List.of(SampleNotices.placement(), SampleNotices.refusal(), SampleNotices.fee());
        for (Notice notice : notices) {
            NoticeContent content = NoticeText.of(notice);

            assertThat(ContentJson.read(ContentJson.write(content))).isEqualTo(content);
        }
    }

    @Test
    void reasons_of_a_decision_come_back_as_they_were_written() {
        DecisionReasons full = new DecisionReasons(
                List.of("Satz eins."),
                List.of(new WishReason(2, "Kein Platz „frei“.")),
                Optional.of("§ 24 Abs. 2 SGB VIII"),
                OptionalInt.of(2300),
                "Kriterien");
        DecisionReasons empty =
                new DecisionReasons(List.of(), List.of(), Optional.empty(), OptionalInt.empty(), "Kriterien");

        assertThat(DecisionReasons.fromJson(full.toJson())).isEqualTo(full);
        assertThat(DecisionReasons.fromJson(empty.toJson())).isEqualTo(empty);
    }

    @Test
    void steps_come_back_as_they_were_written() {
        List<Step> steps = List.of(
                new Step("Krippe, 8 Stunden", Money.euro(120), "Anlage 1"),
                new Step("Geschwister", Money.ZERO, "§ 13 KiFöG LSA"));

        assertThat(StepsJson.read(StepsJson.write(steps))).isEqualTo(steps);
    }
}
