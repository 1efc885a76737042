package kita.billing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferTextTest {

    private final NoticeContent offer = NoticeText.of(new OfferNotice(
            Samples.placement(new PlacementNotice.Choice.Wish(1), List.of()), LocalDate.of(2026, 12, 7)));

    @Test
    void an_offer_is_called_one_and_says_in_its_subject_until_when_to_answer() {
        assertThat(offer.kind().german()).isEqualTo("Angebot eines Betreuungsplatzes");
        assertThat(offer.fileName()).isEqualTo("ELB-2026-000123-platzangebot.pdf");
        assertThat(offer.subject()).isEqualTo("Platzangebot: Bitte antworten Sie bis zum 7. Dezember 2026");
    }

    @Test
    void an_offer_promises_nothing_beyond_its_last_day() {
        assertThat(plain(Section.Role.OPERATIVE))
                .contains("wir freuen uns, Ihnen einen Platz anbieten zu können: Mia kann ab dem")
                .contains("Kita Uferkinder")
                .contains("Wir halten den Platz bis zum 7. Dezember 2026 für Mia frei.")
                .contains("Antworten Sie bis dahin nicht, gilt das Angebot nicht mehr")
                .doesNotContain("zusagen");
    }

    @Test
    void an_offer_says_how_to_answer_yes_and_no() {
        assertThat(plain(Section.Role.NEXT_STEPS))
                .contains("E-Mail an jugendamt@elbstadt.example")
                .contains("0391 0000-0")
                .contains("Ihre Antwort muss bis zum 7. Dezember 2026 bei uns sein")
                .contains("Aktenzeichen 51.2-H-100")
                .contains("Wir nehmen den Platz an.")
                .contains("Sie möchten den Platz nicht?");
    }

    @Test
    void an_offer_gives_the_same_reasons_as_an_award() {
        NoticeContent award = NoticeText.of(Samples.placement(new PlacementNotice.Choice.Wish(1), List.of()));
        assertThat(offer.section(Section.Role.REASONS)).isEqualTo(award.section(Section.Role.REASONS));
    }

    /** Words that stay on one line are tied by other blanks. */
    private String plain(Section.Role role) {
        return Texts.of(offer, role).replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
