package kita.allocation.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kita.allocation.application.ApplicationState;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Entitlement;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.SiblingRule;
import kita.registry.ApplicationId;
import kita.registry.CareForm;
import kita.registry.KitaId;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    @Test
    void free_places_are_licensed_places_less_running_contracts() {
        Snapshot snapshot = new Town()
                .kita("K1")
                .group("G1", "K1", CareForm.KINDERGARTEN, 3)
                .inCare("C1", "2022-03-01", "K1", CareForm.KINDERGARTEN, "2025-08-01", null)
                .snapshot();
        assertThat(profile(snapshot, "K1", CareForm.KINDERGARTEN)).containsExactly(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2);
    }

    @Test
    void a_child_in_care_that_completes_its_third_year_moves_to_kindergarten_in_the_month_after() {
        Snapshot snapshot = new Town()
                .kita("K1")
                .group("G1", "K1", CareForm.KRIPPE, 1)
                .group("G2", "K1", CareForm.KINDERGARTEN, 1)
                .inCare("C1", "2023-10-14", "K1", CareForm.KRIPPE, "2025-08-01", null)
                .snapshot();
        assertThat(profile(snapshot, "K1", CareForm.KRIPPE)).containsExactly(0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(profile(snapshot, "K1", CareForm.KINDERGARTEN)).containsExactly(1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void a_contract_that_ends_within_a_month_holds_the_place_for_that_month() {
        Snapshot snapshot = new Town()
                .kita("K1")
                .group("G1", "K1", CareForm.KINDERGARTEN, 1)
                .inCare("C1", "2022-03-01", "K1", CareForm.KINDERGARTEN, "2025-08-01", "2026-09-15")
                .snapshot();
        assertThat(profile(snapshot, "K1", CareForm.KINDERGARTEN)).startsWith(0, 0, 1, 1);
    }

    @Test
    void a_school_starter_frees_its_place_on_the_first_of_august_unless_its_contract_says_otherwise() {
        // edge case 179: a deferred child holds its place, so nothing is over-allocated
        Town town = new Town().kita("K1").group("G1", "K1", CareForm.KINDERGARTEN, 2);
        town.inCare("C1", "2020-02-01", "K1", CareForm.KINDERGARTEN, "2023-08-01", null);
        town.inCare("C2", "2020-03-01", "K1", CareForm.KINDERGARTEN, "2023-08-01", "2027-07-31");
        assertThat(profile(town.snapshot(), "K1", CareForm.KINDERGARTEN)).startsWith(1, 1);
    }

    @Test
    void an_overbooked_group_has_nothing_free_and_is_reported() {
        Snapshot snapshot = new Town()
                .kita("K1")
                .group("G1", "K1", CareForm.KINDERGARTEN, 1)
                .inCare("C1", "2022-03-01", "K1", CareForm.KINDERGARTEN, "2025-08-01", null)
                .inCare("C2", "2022-04-01", "K1", CareForm.KINDERGARTEN, "2025-08-01", "2026-08-31")
                .snapshot();
        assertThat(profile(snapshot, "K1", CareForm.KINDERGARTEN)).containsOnly(0);
        assertThat(snapshot.overbooked())
                .extracting(CapacityProfiles.Overbooked::sentence)
                .containsExactly("Kindergarten im Monat 2026-08: 2 Kinder auf 1 Plätzen.");
    }

    @Test
    void a_group_that_opens_during_a_month_counts_from_the_next_one() {
        Snapshot snapshot = new Town()
                .kita("K1")
                .group("G1", "K1", CareForm.KINDERGARTEN, 5, "2026-11-02", null)
                .snapshot();
        assertThat(profile(snapshot, "K1", CareForm.KINDERGARTEN)).startsWith(0, 0, 0, 0, 5, 5);
    }

    @Test
    void a_withdrawn_application_is_not_in_the_snapshot() {
        // edge case 171
        Town town = town().apply("A1", "C1", "2022-05-01", "K1");
        town.apply("A2", "C2", "2022-06-01", "K1");
        town.state("A2", new ApplicationState.Withdrawn(LocalDate.of(2026, 2, 1)));
        assertThat(town.snapshot().problem().applicants())
                .extracting(Applicant::id)
                .containsExactly(id("A1"));
        assertThat(town.snapshot().setAside()).isEmpty();
    }

    @Test
    void a_second_application_for_the_same_child_is_set_aside_and_the_earlier_one_counts() {
        // edge case 158
        Town town = town().apply("A1", "C1", "2022-05-01", "K1").received("A1", "2025-11-03");
        town.apply("A0", "C1", "2022-05-01", "K1").received("A0", "2025-12-01");
        assertThat(town.snapshot().problem().applicants())
                .extracting(Applicant::id)
                .containsExactly(id("A1"));
        assertThat(town.snapshot().setAside())
                .containsExactly(new SetAside(id("A0"), "Doppelte Anmeldung: es zählt die frühere, A1."));
    }

    @Test
    void applications_that_make_no_sense_are_set_aside_and_the_run_goes_on() {
        Town town = town().apply("A1", "C1", "2022-05-01", "K1");
        town.apply("A2", "C2", "2022-05-01", "K1", "K1");
        town.apply("A3", "C3", "2022-05-01", "K9");
        town.apply("A4", "C4", "2026-12-24", "K1");
        town.apply("A5", "C5", "2022-05-01", "K1").start("A5", Month.of(2027, 8));
        town.apply("A6", "C6", "2019-05-01", "K1");
        Snapshot snapshot = town.snapshot();
        assertThat(snapshot.problem().applicants()).extracting(Applicant::id).containsExactly(id("A1"));
        assertThat(snapshot.setAside())
                .extracting(SetAside::sentence)
                .containsExactly(
                        "Die Kita K1 ist zweimal gewünscht.",
                        "Die gewünschte Kita K9 ist nicht erfasst.",
                        "Das Kind ist zum gewünschten Beginn noch nicht geboren.",
                        "Der gewünschte Beginn 2027-08 liegt außerhalb des Vergabezeitraums.",
                        "Kindergarten ist gewünscht, das Kind ist zum gewünschten Beginn aber schulpflichtig.");
    }

    @Test
    void a_child_that_is_still_a_krippe_child_at_the_start_is_one_whatever_the_form_says() {
        Snapshot snapshot = town().apply("A1", "C1", "2023-08-20", "K1").snapshot();
        assertThat(snapshot.problem().applicants().get(0).formAtStart()).isEqualTo(CareForm.KRIPPE);
        assertThat(snapshot.notes())
                .extracting(Snapshot.Note::sentence)
                .containsExactly("Angemeldet ist Kindergarten; nach dem Alter zum Beginn zählt Krippe.");
    }

    @Test
    void siblings_stand_in_one_family_the_oldest_first_and_the_strictest_rule_holds() {
        Town town = town().household("H", "C1", "C2");
        town.apply("A1", "C1", "2024-05-01", "K1").apply("A2", "C2", "2022-05-01", "K1");
        town.rule("A1", SiblingRule.INDEPENDENT).rule("A2", SiblingRule.TOGETHER_OR_NOT_AT_ALL);
        Snapshot snapshot = town.snapshot();
        assertThat(snapshot.problem().families()).singleElement().satisfies(family -> {
            assertThat(family.members()).containsExactly(id("A2"), id("A1"));
            assertThat(family.rule()).isEqualTo(SiblingRule.TOGETHER_OR_NOT_AT_ALL);
        });
        assertThat(snapshot.notes()).extracting(Snapshot.Note::subject).contains("H");
    }

    @Test
    void siblings_share_the_lot_and_stand_one_behind_the_other() {
        Town town = town().household("H", "C1", "C2");
        town.apply("A1", "C1", "2022-05-01", "K1").apply("A2", "C2", "2022-05-01", "K1");
        List<List<Long>> tieBreaks = town.snapshot().problem().applicants().stream()
                .map(applicant -> applicant.wishes().get(0).priority().tieBreaks())
                .toList();
        assertThat(tieBreaks.get(0).subList(0, 3)).isEqualTo(tieBreaks.get(1).subList(0, 3));
        assertThat(tieBreaks.get(0).get(3)).isZero();
        assertThat(tieBreaks.get(1).get(3)).isEqualTo(1);
    }

    @Test
    void a_sibling_in_care_at_the_kita_counts_there() {
        Town town = town().household("H", "C1", "C9")
                .inCare("C9", "2021-03-01", "K2", CareForm.KINDERGARTEN, "2024-08-01", null);
        Snapshot snapshot = town.apply("A1", "C1", "2022-05-01", "K1", "K2").snapshot();
        Applicant applicant = snapshot.problem().applicants().get(0);
        assertThat(applicant.wishes().get(0).priority().points()).isZero();
        assertThat(applicant.wishes().get(1).priority().points()).isEqualTo(10);
        assertThat(snapshot.standings()
                        .get(id("A1"))
                        .byWish()
                        .get(new KitaId("K2"))
                        .reasons())
                .anyMatch(reason -> reason.sentence().equals("Geschwister in dieser Kita: 10 Punkte."));
    }

    @Test
    void a_sibling_that_starts_school_before_the_start_does_not_count() {
        Town town = town().household("H", "C1", "C9")
                .inCare("C9", "2020-03-01", "K1", CareForm.KINDERGARTEN, "2023-08-01", null);
        Snapshot snapshot = town.apply("A1", "C1", "2022-05-01", "K1").snapshot();
        assertThat(snapshot.problem()
                        .applicants()
                        .get(0)
                        .wishes()
                        .get(0)
                        .priority()
                        .points())
                .isZero();
    }

    @Test
    void the_office_may_offer_licensed_kitas_within_reach_that_were_not_named_nearest_first() {
        Snapshot snapshot = town().apply("A1", "C1", "2022-05-01", "K1").snapshot();
        assertThat(snapshot.problem().applicants().get(0).officeOptions())
                .extracting(OfficeOption::kita)
                .containsExactly(new KitaId("K3"), new KitaId("K2"));
    }

    @Test
    void a_child_without_a_claim_is_offered_nothing_beyond_its_wishes() {
        Snapshot snapshot = town().apply("A1", "C1", "2026-02-01", "K1").snapshot();
        assertThat(snapshot.problem().applicants().get(0).entitlement()).isEqualTo(Entitlement.NONE);
        assertThat(snapshot.problem().applicants().get(0).officeOptions()).isEmpty();
    }

    @Test
    void the_order_of_the_registry_changes_nothing() {
        Town town = town().household("H", "C1", "C2");
        town.apply("A1", "C1", "2022-05-01", "K1", "K2").apply("A2", "C2", "2023-12-01", "K2");
        town.apply("A3", "C3", "2024-05-01", "K3");
        RegistryExtract forward = town.extract();
        RegistryExtract backward = new RegistryExtract(
                forward.tenant(),
                reversed(forward.kitas()),
                reversed(forward.groups()),
                reversed(forward.children()),
                reversed(forward.contracts()),
                reversed(forward.homes()),
                reversed(forward.applications()));
        assertThat(Snapshot.of(backward, Town.CATALOGUE, Town.TERMS))
                .isEqualTo(Snapshot.of(forward, Town.CATALOGUE, Town.TERMS));
        assertThat(town.snapshot().problem().families()).extracting(Family::id).isSorted();
    }

    /** K1 is where everybody lives, K3 is 1.1 km away, K2 2.2 km, K4 11 km; K5 has Hort places only. */
    private static Town town() {
        Town town = new Town();
        double latitude = 52.0;
        double[] north = {0, 0.02, 0.01, 0.1, 0.001};
        for (int i = 0; i < north.length; i++) {
            String kita = "K" + (i + 1);
            town.kita(kita, latitude + north[i]);
            town.group("G" + kita, kita, i == 4 ? CareForm.HORT : CareForm.KINDERGARTEN, 2);
        }
        return town;
    }

    private static List<Integer> profile(Snapshot snapshot, String kita, CareForm form) {
        return snapshot.problem().limits().stream()
                .filter(profile -> profile.kita().equals(new KitaId(kita))
                        && profile.scope().forms().contains(form))
                .findFirst()
                .map(Limit::freeByMonth)
                .orElseThrow();
    }

    private static ApplicationId id(String value) {
        return new ApplicationId(value);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
