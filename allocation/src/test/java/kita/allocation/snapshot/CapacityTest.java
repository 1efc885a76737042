package kita.allocation.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.allocation.application.FactKey;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Measure;
import kita.registry.CareForm;
import kita.registry.FullDayPlaces;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.Period;
import org.junit.jupiter.api.Test;

/** Licences beyond one form of care, children who take more than one place, and staff. */
class CapacityTest {

    private static final PlaceRules.Inclusion TWO_PLACES = new PlaceRules.Inclusion(new FactKey("INKLUSION"), 2);

    @Test
    void a_kita_with_a_mixed_group_has_three_limits() {
        // Limit: a places for under-threes alone, b mixed of which u for under-threes, c from three on
        Snapshot snapshot = new Town()
                .kita("K1")
                .group("G1", "K1", CareForm.KRIPPE, 10)
                .mixedGroup("G2", "K1", 15, 5)
                .group("G3", "K1", CareForm.KINDERGARTEN, 20)
                .snapshot();
        assertThat(snapshot.problem().limits())
                .extracting(limit -> limit.label() + " " + limit.freeByMonth().get(0))
                .containsExactly(
                        "Krippe (unter 3 Jahren) 15",
                        "Kindergarten (ab 3 Jahren) 35",
                        "Krippe und Kindergarten zusammen 45");
    }

    @Test
    void a_child_in_a_mixed_group_that_turns_three_frees_a_place_under_three_and_none_of_all() {
        Snapshot snapshot = new Town()
                .kita("K1")
                .mixedGroup("G1", "K1", 3, 1)
                .inCare("C1", "2023-10-14", "K1", CareForm.KRIPPE, "2025-08-01", null)
                .snapshot();
        assertThat(free(snapshot, "krippe")).startsWith(0, 0, 0, 1, 1);
        assertThat(free(snapshot, "kindergarten")).startsWith(3, 3, 3, 2, 2);
        assertThat(free(snapshot, "gesamt")).containsOnly(2);
    }

    @Test
    void under_threes_take_no_more_of_a_mixed_group_than_its_licence_says() {
        Town town = new Town().kita("K1").mixedGroup("G1", "K1", 3, 1);
        town.apply("A1", "C1", "2024-05-01", "K1").apply("A2", "C2", "2024-06-01", "K1");
        town.apply("A3", "C3", "2022-05-01", "K1").apply("A4", "C4", "2022-06-01", "K1");
        Awarded awarded = Awarded.in(town.apply("A5", "C5", "2022-07-01", "K1").snapshot());
        assertThat(awarded.isSound()).isTrue();
        assertThat(List.of("A1", "A2", "A3", "A4", "A5"))
                .extracting(awarded::of)
                .filteredOn("K1, Wunsch 1"::equals)
                .hasSize(3);
        assertThat(List.of(awarded.of("A1"), awarded.of("A2"))).contains("kein Platz");
    }

    @Test
    void a_child_that_turns_three_in_its_first_month_needs_a_place_of_each_age() {
        // edge case 160: born 2023-08-20, under three in August and over three from September on
        Town town = new Town().kita("K1").group("G1", "K1", CareForm.KRIPPE, 1);
        town.group("G2", "K1", CareForm.KINDERGARTEN, 1);
        town.apply("A1", "C1", "2023-08-20", "K1");
        assertThat(Awarded.in(town.snapshot()).of("A1")).isEqualTo("K1, Wunsch 1");
        town.inCare("C2", "2022-03-01", "K1", CareForm.KINDERGARTEN, "2025-08-01", "2026-12-31");
        assertThat(Awarded.in(town.snapshot()).of("A1")).isEqualTo("kein Platz");
    }

    @Test
    void a_child_with_a_disability_may_count_two_places() {
        // edge case 177, for an applicant
        Town town = new Town().kita("K1").group("G1", "K1", CareForm.KINDERGARTEN, 1);
        town.apply("A1", "C1", "2022-05-01", "K1").fact("A1", "INKLUSION", "ja", "2026-02-01");
        assertThat(Awarded.in(town.snapshot(terms(TWO_PLACES))).of("A1")).isEqualTo("kein Platz");
        town.group("G2", "K1", CareForm.KINDERGARTEN, 1);
        assertThat(Awarded.in(town.snapshot(terms(TWO_PLACES))).of("A1")).isEqualTo("K1, Wunsch 1");
        assertThat(town.snapshot(terms(TWO_PLACES))
                        .problem()
                        .applicants()
                        .get(0)
                        .places())
                .isEqualTo(2);
    }

    @Test
    void without_a_proof_or_the_setting_every_child_counts_one_place() {
        Town town = new Town().kita("K1").group("G1", "K1", CareForm.KINDERGARTEN, 1);
        town.apply("A1", "C1", "2022-05-01", "K1").fact("A1", "INKLUSION", "ja", null);
        town.apply("A2", "C2", "2022-05-01", "K1").fact("A2", "INKLUSION", "ja", "2026-02-01");
        assertThat(town.snapshot(terms(TWO_PLACES)).problem().applicants())
                .extracting(applicant -> applicant.id() + " " + applicant.places())
                .containsExactly("A1 1", "A2 2");
        assertThat(town.snapshot().problem().applicants())
                .extracting(applicant -> applicant.places())
                .containsOnly(1);
    }

    @Test
    void a_child_in_care_that_counts_two_places_overbooks_its_group_and_nobody_is_removed() {
        // edge case 177: the proof comes after the group was filled
        Town town = new Town().kita("K1").group("G1", "K1", CareForm.KINDERGARTEN, 2);
        town.inCare("C1", "2022-03-01", "K1", CareForm.KINDERGARTEN, "2025-08-01", null);
        town.inCare("C2", "2022-03-01", "K1", CareForm.KINDERGARTEN, "2025-08-01", "2026-08-31");
        Snapshot snapshot = town.places("C1", 2).snapshot();
        assertThat(free(snapshot, "kindergarten")).containsOnly(0);
        assertThat(snapshot.overbooked())
                .extracting(CapacityProfiles.Overbooked::sentence)
                .containsExactly("Kindergarten im Monat 2026-08: 2 Kinder belegen 3 von 2 Plätzen.");
    }

    @Test
    void a_group_that_is_lowered_from_fifteen_to_twelve_is_flagged_and_nobody_is_removed() {
        // edge case 177
        Town town = new Town().kita("K1");
        town.group("G1", "K1", CareForm.KINDERGARTEN, 15, "2020-01-01", "2026-09-30");
        town.group("G2", "K1", CareForm.KINDERGARTEN, 12, "2026-10-01", null);
        for (int i = 0; i < 14; i++) {
            town.inCare("C" + i, "2022-03-01", "K1", CareForm.KINDERGARTEN, "2025-08-01", i < 3 ? "2026-10-31" : null);
        }
        Snapshot snapshot = town.snapshot();
        assertThat(free(snapshot, "kindergarten")).containsExactly(1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(snapshot.overbooked())
                .extracting(CapacityProfiles.Overbooked::sentence)
                .containsExactly("Kindergarten im Monat 2026-10: 14 Kinder auf 12 Plätzen.");
    }

    @Test
    void full_day_places_bound_the_children_with_long_days_and_no_others() {
        Town town = new Town().kita("K1").groupWithFullDay("G1", "K1", 3, new FullDayPlaces(1, 35));
        town.apply("A1", "C1", "2022-05-01", "K1").apply("A2", "C2", "2022-06-01", "K1");
        town.apply("A3", "C3", "2022-07-01", "K1").hours("A3", 5);
        Awarded awarded = Awarded.in(town.snapshot());
        assertThat(awarded.isSound()).isTrue();
        assertThat(List.of(awarded.of("A1"), awarded.of("A2"), awarded.of("A3")))
                .containsExactly("K1, Wunsch 1", "kein Platz", "K1, Wunsch 1");
    }

    @Test
    void a_group_without_full_day_places_of_its_own_lets_all_its_children_stay() {
        Town town = new Town().kita("K1").groupWithFullDay("G1", "K1", 3, new FullDayPlaces(1, 35));
        Snapshot snapshot = town.group("G2", "K1", CareForm.KINDERGARTEN, 4).snapshot();
        assertThat(free(snapshot, "ganztag-35")).containsOnly(5);
    }

    @Test
    void the_hours_of_the_staff_bound_the_hours_of_care() {
        PlaceRules rules = new PlaceRules(
                Optional.empty(),
                List.of(new StaffKey(Period.from(LocalDate.of(2026, 8, 1)), Map.of(CareForm.KINDERGARTEN, 5))),
                0);
        Town town = new Town().kita("K1").group("G1", "K1", CareForm.KINDERGARTEN, 5);
        town.inCare("C9", "2022-03-01", "K1", CareForm.KINDERGARTEN, "2025-08-01", null);
        town.staff("K1", 500); // 100 hours of care a week, 40 of them taken
        town.apply("A1", "C1", "2022-05-01", "K1")
                .apply("A2", "C2", "2022-06-01", "K1")
                .hours("A2", 4);
        Snapshot snapshot = town.apply("A3", "C3", "2022-07-01", "K1").snapshot(terms(rules));
        assertThat(free(snapshot, "personal")).containsOnly(300);
        Awarded awarded = Awarded.in(snapshot);
        assertThat(awarded.isSound()).isTrue();
        assertThat(List.of(awarded.of("A1"), awarded.of("A2"), awarded.of("A3")))
                .containsExactly("K1, Wunsch 1", "K1, Wunsch 1", "kein Platz");
    }

    @Test
    void a_staff_key_that_begins_during_the_year_bounds_nothing_before() {
        PlaceRules rules = new PlaceRules(
                Optional.empty(),
                List.of(new StaffKey(Period.from(LocalDate.of(2027, 1, 1)), Map.of(CareForm.KINDERGARTEN, 5))),
                0);
        Town town = new Town()
                .kita("K1")
                .group("G1", "K1", CareForm.KINDERGARTEN, 5)
                .staff("K1", 500);
        assertThat(free(town.snapshot(terms(rules)), "personal").subList(4, 6))
                .containsExactly(StaffTime.UNBOUNDED, 500);
    }

    @Test
    void without_a_key_the_hours_of_the_staff_bound_nothing() {
        Town town = new Town()
                .kita("K1")
                .group("G1", "K1", CareForm.KINDERGARTEN, 5)
                .staff("K1", 500);
        assertThat(town.snapshot().problem().limits())
                .extracting(Limit::measure)
                .containsOnly(Measure.PLACES);
    }

    @Test
    void settling_in_before_the_other_child_has_left_needs_the_right_to_overbook() {
        // edge case 176, the second half: one leaves on 31 December, the next one settles in from 15 December
        Town town = new Town().kita("K1").group("G1", "K1", CareForm.KINDERGARTEN, 1);
        town.inCare("C1", "2022-03-01", "K1", CareForm.KINDERGARTEN, "2025-08-01", "2026-12-31");
        town.inCare("C2", "2022-04-01", "K1", CareForm.KINDERGARTEN, "2026-12-15", null);
        assertThat(town.snapshot().overbooked())
                .extracting(CapacityProfiles.Overbooked::month)
                .containsExactly(Month.of(2026, 12));
        assertThat(town.snapshot(terms(new PlaceRules(Optional.empty(), List.of(), 16)))
                        .overbooked())
                .hasSize(1);
        assertThat(town.snapshot(terms(new PlaceRules(Optional.empty(), List.of(), 17)))
                        .overbooked())
                .isEmpty();
    }

    private static Terms terms(PlaceRules.Inclusion inclusion) {
        return terms(new PlaceRules(Optional.of(inclusion), List.of(), 0));
    }

    private static Terms terms(PlaceRules rules) {
        return new Terms(
                Town.TERMS.firstMonth(),
                12,
                Town.TERMS.keyDate(),
                5000,
                Optional.empty(),
                StateClaim.NONE,
                rules,
                7,
                Town.TERMS.policy());
    }

    private static List<Integer> free(Snapshot snapshot, String key) {
        return snapshot.problem().limits().stream()
                .filter(limit ->
                        limit.kita().equals(new KitaId("K1")) && limit.key().equals(key))
                .findFirst()
                .map(Limit::freeByMonth)
                .orElseThrow();
    }
}
