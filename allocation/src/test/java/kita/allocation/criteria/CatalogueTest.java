package kita.allocation.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kita.allocation.application.DeclaredFact;
import kita.allocation.application.FactKey;
import kita.allocation.application.FactValue;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.Period;
import kita.registry.ProviderId;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final FactKey SINGLE = new FactKey("ALLEINERZIEHEND");
    private static final FactKey WORKING = new FactKey("ERWERBSTAETIGE_ELTERN");
    private static final LocalDate KEY_DATE = LocalDate.of(2026, 3, 1);
    private static final KitaId K1 = new KitaId("K1");
    private static final KitaId K2 = new KitaId("K2");
    private static final Site AT_K1 = new Site(K1, new ProviderId("P1"));
    private static final Site AT_K2 = new Site(K2, new ProviderId("P2"));
    private static final String SOURCE = "§ 3 der Vergabesatzung";

    @Test
    void a_proven_fact_counts_and_its_reason_says_so() {
        Ranking ranking = catalogue().priorityOf(facts(declared(SINGLE, "ja", KEY_DATE)), AT_K1);
        assertThat(ranking.priority().points()).isEqualTo(10);
        assertThat(ranking.reasons())
                .filteredOn(reason -> reason.kind() == Reason.Kind.POINTS)
                .containsExactly(new Reason(Reason.Kind.POINTS, "single", "Alleinerziehend: 10 Punkte.", 10, SOURCE));
    }

    @Test
    void an_unproven_fact_counts_nothing_and_is_listed_with_what_it_would_have_brought() {
        DeclaredFact unproven = new DeclaredFact(SINGLE, FactValue.parse("ja"), Optional.empty());
        Ranking ranking = catalogue().priorityOf(facts(unproven), AT_K1);
        assertThat(ranking.priority().points()).isZero();
        assertThat(unprovenIn(ranking))
                .containsExactly(
                        "Alleinerziehend: angegeben, aber bis zum 01.03.2026 nicht nachgewiesen; 0 statt 10 Punkte.");
    }

    @Test
    void a_proof_after_the_key_date_comes_too_late() {
        Ranking late = catalogue().priorityOf(facts(declared(SINGLE, "ja", KEY_DATE.plusDays(1))), AT_K1);
        assertThat(late.priority().points()).isZero();
        assertThat(unprovenIn(late)).hasSize(1);
    }

    @Test
    void a_number_multiplies_the_points() {
        Ranking ranking = catalogue().priorityOf(facts(declared(WORKING, "2", KEY_DATE)), AT_K1);
        assertThat(ranking.priority().points()).isEqualTo(10);
        assertThat(ranking.reasons()).extracting(Reason::sentence).contains("Erwerbstätige Eltern: 2 × 5 = 10 Punkte.");
    }

    @Test
    void a_number_beyond_the_greatest_value_counts_nothing_and_is_listed() {
        Ranking ranking = catalogue().priorityOf(facts(declared(WORKING, "3", KEY_DATE)), AT_K1);
        assertThat(ranking.priority().points()).isZero();
        assertThat(unprovenIn(ranking))
                .containsExactly("Erwerbstätige Eltern: der Wert „3“ ist nicht vorgesehen und zählt nicht.");
    }

    @Test
    void a_fact_that_the_catalogue_does_not_know_is_listed_and_counts_nothing() {
        Ranking ranking = catalogue().priorityOf(facts(declared(new FactKey("WOHNDAUER"), "ja", KEY_DATE)), AT_K1);
        assertThat(ranking.priority().points()).isZero();
        assertThat(unprovenIn(ranking))
                .containsExactly("WOHNDAUER: kommt in den Vergabekriterien nicht vor und zählt nicht.");
    }

    @Test
    void a_sibling_at_this_kita_counts_ten_there_and_five_elsewhere() {
        ApplicantFacts facts = facts(CareForm.KINDERGARTEN, born(2022, 5, 1), Set.of(K1));
        assertThat(catalogue().priorityOf(facts, AT_K1).priority().points()).isEqualTo(10);
        assertThat(catalogue().priorityOf(facts, AT_K2).priority().points()).isEqualTo(5);
        assertThat(catalogue().generalPriorityOf(facts).priority().points()).isEqualTo(5);
    }

    @Test
    void a_better_rank_comes_before_any_points() {
        Ranking lastYear = catalogue().priorityOf(facts(CareForm.KINDERGARTEN, born(2021, 1, 1), Set.of()), AT_K1);
        Ranking manyPoints = catalogue()
                .priorityOf(facts(declared(SINGLE, "ja", KEY_DATE), declared(WORKING, "2", KEY_DATE)), AT_K1);
        assertThat(lastYear.priority().rank()).isEqualTo(1);
        assertThat(manyPoints.priority().rank()).isEqualTo(2);
        assertThat(lastYear.priority().isAheadOf(manyPoints.priority())).isTrue();
        assertThat(lastYear.reasons().get(0).sentence()).isEqualTo("Rangstufe 1 (letztes Jahr vor der Schule).");
    }

    @Test
    void
            equal_points_are_decided_by_the_older_family_then_the_earlier_application_then_the_lot_then_the_older_sibling() {
        assertThat(catalogue().priorityOf(facts(), AT_K1).priority().tieBreaks())
                .containsExactly(
                        LocalDate.of(2021, 12, 24).toEpochDay(),
                        LocalDate.of(2025, 9, 1).toEpochDay(),
                        77L,
                        1L);
    }

    @Test
    void the_lot_is_drawn_once_per_family_and_can_be_drawn_again() {
        Lottery lottery = new Lottery(7);
        assertThat(lottery.lotOf(new HouseholdId("H1")))
                .isEqualTo(new Lottery(7).lotOf(new HouseholdId("H1")))
                .isNotEqualTo(new Lottery(8).lotOf(new HouseholdId("H1")))
                .isNotNegative();
        // printf '7|H1' | sha256sum, the first 16 digits, without the sign
        assertThat(lottery.lotOf(new HouseholdId("H1"))).isEqualTo(LOT_OF_SEED_7_FAMILY_H1);
    }

    @Test
    void a_catalogue_whose_last_rank_does_not_take_everybody_is_refused() {
        List<RankRule> ranks = List.of(new RankRule("r", "r", new Condition.LastYearBeforeSchool(), SOURCE));
        assertThatThrownBy(() -> catalogue(ranks, List.of())).hasMessageContaining("takes everybody");
    }

    @Test
    void a_rank_behind_one_that_takes_everybody_is_refused_because_nobody_can_reach_it() {
        List<RankRule> ranks = List.of(
                new RankRule("a", "a", new Condition.Always(), SOURCE),
                new RankRule("b", "b", new Condition.Always(), SOURCE));
        assertThatThrownBy(() -> catalogue(ranks, List.of())).hasMessageContaining("wrong: a");
    }

    @Test
    void a_criterion_on_a_fact_that_is_not_defined_is_refused() {
        PointRule rule = new PointRule(
                "x", "x", new Points.Fixed(1), new Condition.Declared(new FactKey("X")), Optional.empty(), SOURCE);
        assertThatThrownBy(() -> catalogue(everybody(), List.of(rule)))
                .hasMessageContaining("X is used but not defined");
    }

    @Test
    void a_catalogue_does_not_decide_about_a_start_outside_its_validity() {
        ApplicantFacts later = new ApplicantFacts(
                new ApplicationId("A1"),
                born(2026, 5, 1),
                LocalDate.of(2029, 10, 2),
                Month.of(2031, 8),
                CareForm.KINDERGARTEN,
                KEY_DATE,
                List.of(),
                Set.of(),
                Set.of(),
                family());
        assertThatThrownBy(() -> catalogue().priorityOf(later, AT_K1))
                .hasMessageContaining("not for a start in 2031-08");
    }

    private static final long LOT_OF_SEED_7_FAMILY_H1 = 7579704940230434555L;

    private static List<String> unprovenIn(Ranking ranking) {
        return ranking.reasons().stream()
                .filter(reason -> reason.kind() == Reason.Kind.UNPROVEN)
                .map(Reason::sentence)
                .toList();
    }

    private static DeclaredFact declared(FactKey key, String value, LocalDate provenOn) {
        return new DeclaredFact(key, FactValue.parse(value), Optional.of(provenOn));
    }

    private static BirthDate born(int year, int month, int day) {
        return BirthDate.of(LocalDate.of(year, month, day));
    }

    private static ApplicantFacts facts(DeclaredFact... declared) {
        return facts(CareForm.KINDERGARTEN, born(2022, 10, 1), Set.of(), declared);
    }

    private static ApplicantFacts facts(
            CareForm form, BirthDate birthDate, Set<KitaId> siblingKitas, DeclaredFact... declared) {
        return new ApplicantFacts(
                new ApplicationId("A1"),
                birthDate,
                LocalDate.of(2025, 10, 2),
                Month.of(2026, 8),
                form,
                KEY_DATE,
                List.of(declared),
                siblingKitas,
                Set.of(),
                family());
    }

    private static ApplicantFacts.FamilyFacts family() {
        return new ApplicantFacts.FamilyFacts(born(2021, 12, 24), LocalDate.of(2025, 9, 1), 77, 1);
    }

    private static List<RankRule> everybody() {
        return List.of(new RankRule("all", "alle anderen", new Condition.Always(), SOURCE));
    }

    private static Catalogue catalogue() {
        List<RankRule> ranks = new ArrayList<>();
        ranks.add(new RankRule("school", "letztes Jahr vor der Schule", new Condition.LastYearBeforeSchool(), SOURCE));
        ranks.addAll(everybody());
        return catalogue(
                ranks,
                List.of(
                        rule("single", "Alleinerziehend", 10, new Condition.Declared(SINGLE), null, null),
                        rule("work", "Erwerbstätige Eltern", 5, new Condition.Always(), WORKING, null),
                        rule("here", "Geschwister hier", 10, new Condition.SiblingAtThisKita(), null, "siblings"),
                        rule("care", "Geschwister betreut", 5, new Condition.SiblingInCare(), null, "siblings")));
    }

    private static PointRule rule(
            String key, String label, int points, Condition condition, FactKey count, String group) {
        Points brought = count == null ? new Points.Fixed(points) : new Points.PerCount(count, points);
        return new PointRule(key, label, brought, condition, Optional.ofNullable(group), SOURCE);
    }

    private static Catalogue catalogue(List<RankRule> ranks, List<PointRule> points) {
        return new Catalogue(
                "test-2026",
                "Vergabekriterien",
                Period.of(LocalDate.of(2026, 8, 1), LocalDate.of(2030, 7, 31)),
                new CouncilDecision("Rat", LocalDate.of(2025, 11, 20), "Beschluss 1/2025"),
                List.of(),
                new SchoolEntry(MonthDay.of(6, 30), "§ 37 (1) SchulG LSA"),
                List.of(
                        new FactDefinition(SINGLE, "Alleinerziehend", new FactDefinition.Kind.YesNo()),
                        new FactDefinition(WORKING, "Erwerbstätige Eltern", new FactDefinition.Kind.Count(2))),
                ranks,
                points,
                List.of(TieBreak.FAMILY_WITH_OLDER_CHILD, TieBreak.FAMILY_WITH_EARLIER_APPLICATION));
    }
}
