package kita.app.store.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kita.app.notices.SampleNotices;
import kita.app.store.billing.StepsJson;
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
    void steps_come_back_as_they_were_written() {
        List<Step> steps = List.of(
                new Step("Krippe, 8 Stunden", Money.euro(120), "Anlage 1"),
                new Step("Geschwister", Money.ZERO, "§ 13 KiFöG LSA"));

        assertThat(StepsJson.read(StepsJson.write(steps))).isEqualTo(steps);
    }
}
