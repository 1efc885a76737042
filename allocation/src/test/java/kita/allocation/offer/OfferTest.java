package kita.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.KitaId;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

class OfferTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final AnswerPeriod TEN_DAYS = new AnswerPeriod(10);
    private static final PromisedPlace SEAT =
            new PromisedPlace(new KitaId("K1"), CareForm.KINDERGARTEN, Month.of(2026, 8), CareHours.onFiveDays(9));

    @Test
    void an_offer_of_ten_days_can_be_answered_until_the_last_minute_of_the_tenth_day() {
        assertThat(offer().lastDay()).isEqualTo(LocalDate.of(2026, 3, 12));
        Offer accepted = offer().accept(LocalDateTime.parse("2026-03-12T23:59"));
        assertThat(accepted.state()).isEqualTo(new OfferState.Accepted(LocalDateTime.parse("2026-03-12T23:59")));
    }

    @Test
    void an_answer_on_the_eleventh_day_at_five_past_midnight_is_late() { // edge case 167
        assertThatThrownBy(() -> offer().accept(LocalDateTime.parse("2026-03-13T00:05")))
                .isInstanceOf(OfferRefusedException.class)
                .hasMessage("Die Antwort zu A1 vom 13.03.2026 um 00:05 Uhr ist verspätet: Das Angebot galt bis zum"
                        + " 12.03.2026. Der Platz ist damit nicht mehr zugesagt und kann schon vergeben sein.");
        assertThatThrownBy(() -> offer().decline(LocalDateTime.parse("2026-03-13T00:05")))
                .hasMessageContaining("verspätet");
    }

    @Test
    void a_last_day_at_the_weekend_moves_to_monday() {
        assertThat(TEN_DAYS.lastDayOf(LocalDate.of(2026, 3, 4))).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(TEN_DAYS.lastDayOf(LocalDate.of(2026, 3, 5))).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(TEN_DAYS.lastDayOf(LocalDate.of(2026, 3, 6))).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(TEN_DAYS.lastDayOf(LocalDate.of(2026, 3, 7))).isEqualTo(LocalDate.of(2026, 3, 17));
    }

    @Test
    void a_second_answer_is_refused_with_the_present_state() { // edge case 167
        Offer accepted = offer().accept(LocalDateTime.parse("2026-03-05T10:30"));
        assertThatThrownBy(() -> accepted.decline(LocalDateTime.parse("2026-03-05T10:31")))
                .isInstanceOf(OfferRefusedException.class)
                .hasMessage("Das Angebot zu A1 ist am 05.03.2026 um 10:30 Uhr angenommen worden und kann nicht noch"
                        + " einmal geändert werden.");
        Offer declined = offer().decline(LocalDateTime.parse("2026-03-05T10:30"));
        assertThatThrownBy(() -> declined.accept(LocalDateTime.parse("2026-03-05T10:31")))
                .hasMessageContaining("abgelehnt worden");
    }

    @Test
    void an_offer_lapses_only_after_its_last_day_and_only_once() {
        assertThatThrownBy(() -> offer().lapse(LocalDateTime.parse("2026-03-12T23:59")))
                .hasMessageContaining("kann noch bis zum 12.03.2026 beantwortet werden");
        Offer lapsed = offer().lapse(LocalDateTime.parse("2026-03-13T00:00"));
        assertThat(lapsed.state()).isInstanceOf(OfferState.Lapsed.class);
        assertThatThrownBy(() -> lapsed.lapse(LocalDateTime.parse("2026-03-14T00:00")))
                .hasMessageContaining("ohne Antwort verfallen");
        assertThatThrownBy(() -> lapsed.accept(LocalDateTime.parse("2026-03-12T12:00")))
                .hasMessageContaining("ohne Antwort verfallen");
    }

    @Test
    void an_answer_from_before_the_offer_is_refused() {
        assertThatThrownBy(() -> offer().accept(LocalDateTime.parse("2026-03-01T12:00")))
                .hasMessageContaining("kann es nicht geben");
    }

    @Test
    void an_offer_is_revoked_for_a_reason_and_only_while_it_is_open() {
        LocalDateTime at = LocalDateTime.parse("2026-03-05T09:00");
        assertThat(offer().revoke(at, "Anmeldung zurückgezogen").state())
                .isEqualTo(new OfferState.Revoked(at, "Anmeldung zurückgezogen"));
        assertThatThrownBy(() -> offer().revoke(at, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> offer().accept(at).revoke(at, "zu spät")).hasMessageContaining("angenommen worden");
    }

    @Test
    void a_postponed_offer_keeps_its_deadline() {
        Offer later = offer().postponedTo(Month.of(2026, 11), BirthDate.of(LocalDate.of(2022, 5, 1)));
        assertThat(later.seat().start()).isEqualTo(Month.of(2026, 11));
        assertThat(later.lastDay()).isEqualTo(offer().lastDay());
    }

    @Test
    void a_postponed_krippe_place_is_a_kindergarten_place_if_the_child_is_three_by_then() {
        PromisedPlace krippe =
                new PromisedPlace(new KitaId("K1"), CareForm.KRIPPE, Month.of(2026, 8), CareHours.onFiveDays(9));
        BirthDate threeInSeptember = BirthDate.of(LocalDate.of(2023, 9, 10));
        assertThat(krippe.from(Month.of(2026, 9), threeInSeptember).form()).isEqualTo(CareForm.KRIPPE);
        assertThat(krippe.from(Month.of(2026, 11), threeInSeptember).form()).isEqualTo(CareForm.KINDERGARTEN);
    }

    private static Offer offer() {
        return Offer.open(new ApplicationId("A1"), 1, new ChildId("C1"), SEAT, MONDAY, TEN_DAYS);
    }
}
