package kita.allocation.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kita.allocation.application.ApplicationState;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Claim;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Wish;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.KitaId;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

/** Children who have a place, or the promise of one, and ask for another. */
class TransferTest {

    @Test
    void a_transfer_child_keeps_its_present_place_as_its_last_wish() {
        Snapshot snapshot = twoFullKitas().applyFor("A1", "C1", "K2").snapshot();
        assertThat(snapshot.problem().applicants()).singleElement().satisfies(applicant -> {
            assertThat(applicant.wishes())
                    .extracting(wish -> wish.kita() + " " + wish.claim())
                    .containsExactly("K2 ASKED", "K1 HELD");
            assertThat(applicant.wishes().get(1).start()).isEqualTo(Month.of(2026, 8));
            assertThat(applicant.officeOptions()).isEmpty();
        });
    }

    @Test
    void the_present_place_is_free_for_others_from_the_asked_start_on() {
        Town town = twoFullKitas().applyFor("A1", "C1", "K2").start("A1", Month.of(2026, 10));
        assertThat(free(town.snapshot(), "K1", "kindergarten")).containsExactly(0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(free(town.snapshot(), "K2", "kindergarten")).containsOnly(0);
    }

    @Test
    void two_children_can_swap_their_places_though_both_kitas_are_full() {
        // edge case 166
        Snapshot snapshot = twoFullKitas()
                .applyFor("A1", "C1", "K2")
                .applyFor("A2", "C2", "K1")
                .snapshot();
        Awarded awarded = Awarded.in(snapshot);
        assertThat(awarded.isSound()).isTrue();
        assertThat(List.of(awarded.of("A1"), awarded.of("A2"))).containsExactly("K2, Wunsch 1", "K1, Wunsch 1");
        assertThat(awarded.verdict().counts().kept()).isZero();
    }

    @Test
    void a_transfer_child_whose_wish_is_full_stays_where_it_is_whoever_else_asks() {
        // edge case 166: the newcomer with more points does not drive it out
        Town town = twoFullKitas().applyFor("A1", "C1", "K2").household("H9", "C8", "C9");
        town.inCare("C8", "2021-02-01", "K1", CareForm.KINDERGARTEN, "2024-08-01", "2026-08-31");
        Awarded awarded = Awarded.in(town.apply("A9", "C9", "2022-05-01", "K1").snapshot());
        assertThat(awarded.isSound()).isTrue();
        assertThat(awarded.of("A1")).isEqualTo("K1, Wunsch 2");
        assertThat(awarded.of("A9")).isEqualTo("kein Platz");
        assertThat(awarded.verdict().counts().kept()).isEqualTo(1);
        assertThat(awarded.verdict().counts().unplacedEntitled()).isEqualTo(1);
    }

    @Test
    void a_place_that_a_transfer_child_leaves_goes_to_the_next_in_line() {
        Town town = twoFullKitas().group("G3", "K2", CareForm.KINDERGARTEN, 1);
        town.applyFor("A1", "C1", "K2").apply("A9", "C9", "2022-05-01", "K1");
        Awarded awarded = Awarded.in(town.snapshot());
        assertThat(awarded.isSound()).isTrue();
        assertThat(awarded.of("A1")).isEqualTo("K2, Wunsch 1");
        assertThat(awarded.of("A9")).isEqualTo("K1, Wunsch 1");
    }

    @Test
    void a_transfer_child_that_is_driven_from_its_wish_finds_its_place_again() {
        Town town = twoFullKitas().group("G3", "K2", CareForm.KINDERGARTEN, 1);
        town.applyFor("A1", "C1", "K2").received("A1", "2025-12-01");
        town.household("H8", "C8", "C7")
                .inCare("C7", "2021-02-01", "K2", CareForm.KINDERGARTEN, "2024-08-01", "2026-08-31");
        town.group("G4", "K2", CareForm.KINDERGARTEN, 1, "2026-08-01", "2026-08-31");
        town.apply("A9", "C9", "2022-05-01", "K1").apply("A8", "C8", "2023-01-01", "K2");
        Awarded awarded = Awarded.in(town.snapshot());
        assertThat(awarded.isSound()).isTrue();
        assertThat(List.of(awarded.of("A1"), awarded.of("A8"), awarded.of("A9")))
                .containsExactly("K1, Wunsch 2", "K2, Wunsch 1", "kein Platz");
    }

    @Test
    void an_excess_place_is_kept_for_its_child_and_never_given_to_another() {
        // edge cases 166 and 177: two children on one place, one of them would like to go
        Town town = twoFullKitas().inCare("C3", "2022-06-01", "K1", CareForm.KINDERGARTEN, "2025-08-01", null);
        town.applyFor("A1", "C1", "K2").apply("A9", "C9", "2022-05-01", "K1");
        Snapshot snapshot = town.snapshot();
        assertThat(free(snapshot, "K1", "kindergarten")).containsOnly(1);
        assertThat(free(snapshot, "K1", "kindergarten-neu")).containsOnly(0);
        assertThat(snapshot.overbooked().get(0).sentence())
                .isEqualTo("Kindergarten im Monat 2026-08: 2 Kinder auf 1 Plätzen.");
        Awarded kept = Awarded.in(snapshot);
        assertThat(kept.isSound()).isTrue();
        assertThat(List.of(kept.of("A1"), kept.of("A9"))).containsExactly("K1, Wunsch 2", "kein Platz");

        town.group("G3", "K2", CareForm.KINDERGARTEN, 1);
        Awarded left = Awarded.in(town.snapshot());
        assertThat(left.isSound()).isTrue();
        assertThat(List.of(left.of("A1"), left.of("A9"))).containsExactly("K2, Wunsch 1", "kein Platz");
    }

    @Test
    void other_hours_in_the_same_kita_may_be_asked_for() {
        Town town = twoFullKitas().applyFor("A1", "C1", "K1").hours("A1", 5);
        Applicant applicant = town.snapshot().problem().applicants().get(0);
        assertThat(applicant.wishes())
                .extracting(Wish::hours)
                .containsExactly(CareHours.onFiveDays(5), CareHours.onFiveDays(8));
        assertThat(Awarded.in(town.snapshot()).of("A1")).isEqualTo("K1, Wunsch 1");
    }

    @Test
    void the_same_hours_in_the_same_kita_are_no_change_and_set_aside() {
        Snapshot snapshot = twoFullKitas().applyFor("A1", "C1", "K1").snapshot();
        assertThat(snapshot.setAside())
                .extracting(SetAside::sentence)
                .containsExactly("Das Kind hat in der gewünschten Kita K1 zum gewünschten Beginn schon einen Vertrag.");
    }

    @Test
    void a_place_that_ends_before_the_horizon_does_is_not_one_to_keep() {
        Town town = new Town().kita("K1").kita("K2");
        town.group("G1", "K1", CareForm.KINDERGARTEN, 1).group("G2", "K2", CareForm.KINDERGARTEN, 1);
        town.inCare("C1", "2022-03-01", "K1", CareForm.KINDERGARTEN, "2025-08-01", "2026-12-31");
        Snapshot snapshot =
                town.applyFor("A1", "C1", "K2").start("A1", Month.of(2026, 10)).snapshot();
        assertThat(snapshot.problem().applicants().get(0).wishes())
                .extracting(Wish::claim)
                .containsExactly(Claim.ASKED);
        assertThat(free(snapshot, "K1", "kindergarten")).containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1);
    }

    @Test
    void a_change_is_set_aside_if_a_later_contract_is_agreed_already() {
        Town town = twoFullKitas();
        town.inCare("C7", "2022-03-01", "K1", CareForm.KINDERGARTEN, "2025-08-01", "2026-09-30");
        town.inCare("C7", "2022-03-01", "K1", CareForm.KINDERGARTEN, "2026-10-01", null);
        assertThat(town.applyFor("A7", "C7", "K2").snapshot().setAside())
                .extracting(SetAside::sentence)
                .containsExactly("Ein Wechsel ist gewünscht, für die Zeit danach gibt es aber schon einen Vertrag;"
                        + " bitte zuerst klären, welcher gelten soll.");
    }

    @Test
    void a_child_leaves_at_the_end_of_the_year_and_the_next_one_starts_on_new_years_day() {
        // edge case 176, the first half
        Town town = new Town().kita("K1").group("G1", "K1", CareForm.KINDERGARTEN, 1);
        town.inCare("C1", "2022-03-01", "K1", CareForm.KINDERGARTEN, "2025-08-01", "2026-12-31");
        town.apply("A9", "C9", "2022-05-01", "K1").start("A9", Month.of(2027, 1));
        assertThat(Awarded.in(town.snapshot()).of("A9")).isEqualTo("K1, Wunsch 1");
        town.start("A9", Month.of(2026, 12));
        assertThat(Awarded.in(town.snapshot()).of("A9")).isEqualTo("kein Platz");
    }

    @Test
    void an_accepted_offer_is_pinned_and_an_open_one_held() {
        Town town = new Town().kita("K1").kita("K2");
        town.group("G1", "K1", CareForm.KINDERGARTEN, 1).group("G2", "K2", CareForm.KINDERGARTEN, 2);
        town.household("H1", "C1", "C0")
                .inCare("C0", "2021-03-01", "K1", CareForm.KINDERGARTEN, "2024-08-01", "2026-08-31");
        town.group("G3", "K1", CareForm.KINDERGARTEN, 1, "2026-08-01", "2026-08-31");
        town.apply("A1", "C1", "2022-05-01", "K1", "K2"); // ahead of the others at K1
        town.apply("A2", "C2", "2022-06-01", "K1").promise("A2", "K1", Claim.PINNED);
        town.apply("A3", "C3", "2022-06-01", "K1", "K2").promise("A3", "K2", Claim.HELD);
        Snapshot snapshot = town.snapshot();
        assertThat(snapshot.problem().applicants().get(1).wishes())
                .extracting(wish -> wish.kita() + " " + wish.claim())
                .containsExactly("K1 PINNED");
        assertThat(snapshot.problem().applicants().get(2).wishes())
                .extracting(wish -> wish.kita() + " " + wish.claim())
                .containsExactly("K1 ASKED", "K2 HELD");
        Awarded awarded = Awarded.in(snapshot);
        assertThat(awarded.isSound()).isTrue();
        assertThat(List.of(awarded.of("A1"), awarded.of("A2"), awarded.of("A3")))
                .containsExactly("K2, Wunsch 2", "K1, Wunsch 1", "K2, Wunsch 2");
    }

    @Test
    void a_promise_to_an_applicant_who_does_not_take_part_keeps_its_place() {
        Town town = new Town().kita("K1").group("G1", "K1", CareForm.KINDERGARTEN, 1);
        town.apply("A2", "C2", "2022-06-01", "K1").promise("A2", "K1", Claim.PINNED);
        town.state("A2", new ApplicationState.Refused(LocalDate.of(2026, 4, 1)));
        assertThat(free(town.snapshot(), "K1", "kindergarten")).containsOnly(0);
    }

    @Test
    void a_mere_wish_is_no_promise() {
        assertThatThrownBy(() -> new Town().promise("A1", "K1", Claim.ASKED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** K1 and K2 have one place each, which C1 and C2 have. */
    private static Town twoFullKitas() {
        return new Town()
                .kita("K1")
                .kita("K2")
                .group("G1", "K1", CareForm.KINDERGARTEN, 1)
                .group("G2", "K2", CareForm.KINDERGARTEN, 1)
                .inCare("C1", "2022-03-01", "K1", CareForm.KINDERGARTEN, "2025-08-01", null)
                .inCare("C2", "2022-04-01", "K2", CareForm.KINDERGARTEN, "2025-08-01", null);
    }

    private static List<Integer> free(Snapshot snapshot, String kita, String limit) {
        return snapshot.problem().limits().stream()
                .filter(it -> it.kita().equals(new KitaId(kita)) && it.key().equals(limit))
                .findFirst()
                .map(Limit::freeByMonth)
                .orElseThrow();
    }
}
