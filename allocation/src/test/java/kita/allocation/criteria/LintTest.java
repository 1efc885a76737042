package kita.allocation.criteria;

import static kita.allocation.criteria.CatalogueBuilder.CHILDREN;
import static kita.allocation.criteria.CatalogueBuilder.HOURS;
import static kita.allocation.criteria.CatalogueBuilder.SINGLE;
import static kita.allocation.criteria.CatalogueBuilder.SOURCE;
import static kita.allocation.criteria.CatalogueBuilder.aCatalogue;
import static kita.allocation.criteria.CatalogueBuilder.fixed;
import static kita.allocation.criteria.CatalogueBuilder.graded;
import static kita.allocation.criteria.CatalogueBuilder.inGroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.allocation.application.FactKey;
import kita.registry.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {

    private static final Condition IS_SINGLE = new Condition.Declared(SINGLE);

    @Test
    void a_sound_catalogue_has_no_findings() {
        assertThat(Lint.of(sound().build())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Wohndauer in der Gemeinde, RESIDENCE",
        "Seit fünf Jahren ortsansässig, RESIDENCE",
        "Familie wohnt seit 2015 hier, RESIDENCE",
        "Ehrenamtliche Tätigkeit der Eltern, VOLUNTEERING",
        "Mitglied der Freiwilligen Feuerwehr, VOLUNTEERING",
        "Elternteil im Sportverein, VOLUNTEERING",
        "Vereinsmitgliedschaft, VOLUNTEERING",
        "Erstwunsch der Familie, FIRST_WISH",
        "Diese Kita ist der 1. Wunsch, FIRST_WISH",
        "Erste Priorität, FIRST_WISH",
        "Geplante Arbeitsaufnahme, FUTURE_FACT",
        "Voraussichtlicher Umzug, FUTURE_FACT",
        "Künftiges Geschwisterkind, FUTURE_FACT"
    })
    void words_that_must_not_decide_are_found_in_labels(String label, LintRule rule) {
        PointRule vulnerable = new PointRule("x", label, new Points.Fixed(3), IS_SINGLE, Optional.empty(), SOURCE);
        assertThat(Lint.of(aCatalogue().yesNo(SINGLE, "ja").points(vulnerable).build()))
                .extracting(LintFinding::rule, LintFinding::severity, LintFinding::element)
                .containsExactly(tuple(rule, LintFinding.Severity.ERROR, new Element(Element.Part.POINTS, "x")));
    }

    @Test
    void a_harmless_label_does_not_hide_the_fact_behind_it() {
        FactKey residence = new FactKey("WOHNDAUER_JAHRE");
        Catalogue catalogue = aCatalogue()
                .count(residence, "Jahre", 40)
                .rank("bonus", new Condition.DeclaredAtLeast(residence, 5))
                .points(graded("treue", residence, 1, 1, 10, 5))
                .build();
        assertThat(Lint.of(catalogue))
                .extracting(LintFinding::rule, LintFinding::element)
                .containsExactly(
                        tuple(LintRule.RESIDENCE, new Element(Element.Part.RANK, "bonus")),
                        tuple(LintRule.RESIDENCE, new Element(Element.Part.POINTS, "treue")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vereinbarkeit von Familie und Beruf",
                "Berufsfeuerwehr oder Rettungsdienst im Schichtdienst",
                "Wohnsitz in der Gemeinde",
                "Wunsch nach Ganztag",
                "Alleinerziehend und in Arbeit"
            })
    void words_that_only_look_similar_are_left_alone(String label) {
        PointRule rule = new PointRule("x", label, new Points.Fixed(3), IS_SINGLE, Optional.empty(), SOURCE);
        assertThat(Lint.of(aCatalogue().yesNo(SINGLE, "ja").points(rule).build()))
                .isEmpty();
    }

    @Test
    void case_174_graded_points_that_fall_with_more_hours_are_an_error() {
        Catalogue upsideDown = aCatalogue()
                .count(HOURS, "Wochenstunden des weniger beschäftigten Elternteils", 60)
                .points(graded("hours", HOURS, 25, 30, 35, 20, 45, 10))
                .build();
        assertThat(Lint.of(upsideDown)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(LintRule.HOURS_REVERSED);
            assertThat(finding.severity()).isEqualTo(LintFinding.Severity.ERROR);
            assertThat(finding.german()).contains("Münster", "Tübingen", "mehr zählt weniger");
        });
    }

    @Test
    void case_174_ranks_of_hours_loaded_upside_down_with_25_before_45_are_an_error() {
        Catalogue upsideDown = aCatalogue()
                .count(HOURS, "Betreuungsstunden", 60)
                .rank("von25", between(25, 35))
                .rank("von35", between(35, 45))
                .rank("von45", new Condition.DeclaredAtLeast(HOURS, 45))
                .build();
        assertThat(Lint.of(upsideDown)).extracting(LintFinding::rule).containsExactly(LintRule.HOURS_REVERSED);
        Catalogue right = aCatalogue()
                .count(HOURS, "Betreuungsstunden", 60)
                .rank("von45", new Condition.DeclaredAtLeast(HOURS, 45))
                .rank("von35", between(35, 45))
                .rank("von25", between(25, 35))
                .build();
        assertThat(Lint.of(right)).isEmpty();
    }

    @Test
    void case_174_of_two_criteria_in_a_group_the_one_with_more_hours_must_not_bring_less() {
        Catalogue upsideDown = aCatalogue()
                .count(HOURS, "Arbeitszeit in Stunden", 60)
                .points(inGroup("from25", 20, new Condition.DeclaredAtLeast(HOURS, 25), "arbeit"))
                .points(inGroup("from45", 10, new Condition.DeclaredAtLeast(HOURS, 45), "arbeit"))
                .build();
        assertThat(Lint.of(upsideDown))
                .extracting(LintFinding::rule)
                .contains(LintRule.HOURS_REVERSED, LintRule.UNREACHABLE_IN_GROUP);
    }

    @Test
    void falling_steps_of_another_number_are_a_warning() {
        Catalogue catalogue = aCatalogue()
                .count(CHILDREN, "Kinder im Haushalt", 9)
                .points(graded("kinder", CHILDREN, 1, 5, 2, 3))
                .build();
        assertThat(Lint.of(catalogue))
                .extracting(LintFinding::rule, LintFinding::severity)
                .containsExactly(tuple(LintRule.FALLING_STEPS, LintFinding.Severity.WARNING));
    }

    @Test
    void points_for_what_is_not_declared_reward_whoever_shows_no_proof() {
        assertThat(Lint.of(aCatalogue()
                        .yesNo(SINGLE, "alleinerziehend")
                        .points(fixed("couple", 5, new Condition.Not(IS_SINGLE)))
                        .build()))
                .extracting(LintFinding::rule)
                .containsExactly(LintRule.REWARDS_MISSING_PROOF);
    }

    @Test
    void a_fact_that_is_asked_for_and_never_used_is_found() {
        assertThat(Lint.of(sound().yesNo(new FactKey("RELIGION"), "Konfession").build()))
                .extracting(LintFinding::rule)
                .containsExactly(LintRule.UNUSED_FACT);
    }

    @Test
    void one_circumstance_that_counts_twice_is_found() {
        assertThat(Lint.of(sound().points(fixed("again", 2, IS_SINGLE)).build()))
                .extracting(LintFinding::rule)
                .containsExactly(LintRule.DUPLICATE_RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "TODO", "-", "unbekannt", "n/a"})
    void a_citation_that_says_nothing_is_found(String citation) {
        PointRule rule = new PointRule(
                "x", "Geschwister", new Points.Fixed(3), new Condition.SiblingInCare(), Optional.empty(), citation);
        assertThat(Lint.of(sound().points(rule).build()))
                .extracting(LintFinding::rule)
                .containsExactly(LintRule.UNCITED);
    }

    @Test
    void a_catalogue_without_ranks_points_and_tie_breaks_orders_nobody() {
        assertThat(Lint.of(aCatalogue().tieBreaks().build()))
                .extracting(LintFinding::rule, LintFinding::severity)
                .containsExactly(tuple(LintRule.MISSING_ORDER, LintFinding.Severity.ERROR));
    }

    @Test
    void points_without_tie_breaks_leave_equal_children_to_the_lot() {
        assertThat(Lint.of(sound().tieBreaks().build()))
                .extracting(LintFinding::rule, LintFinding::severity)
                .containsExactly(tuple(LintRule.MISSING_ORDER, LintFinding.Severity.WARNING));
    }

    @Test
    void a_tie_break_for_each_child_alone_splits_siblings() {
        assertThat(Lint.of(sound().tieBreaks(TieBreak.OLDER_CHILD).build()))
                .extracting(LintFinding::rule)
                .containsExactly(LintRule.SPLITS_SIBLINGS);
    }

    @Test
    void a_decision_after_the_validity_has_begun_comes_too_late() {
        CouncilDecision late = new CouncilDecision("Rat", LocalDate.of(2026, 9, 1), "Beschluss 9/2026");
        assertThat(Lint.of(sound().decided(late).build()))
                .extracting(LintFinding::rule)
                .containsExactly(LintRule.DECIDED_TOO_LATE);
    }

    @Test
    void two_catalogues_must_follow_each_other_without_gap_and_overlap() {
        Catalogue newer = sound().valid(Period.from(LocalDate.of(2027, 8, 1))).build();
        assertThat(Lint.succession(endingOn(LocalDate.of(2027, 7, 31)), newer)).isEmpty();
        assertThat(Lint.succession(endingOn(LocalDate.of(2027, 6, 30)), newer))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("keine Kriterien"));
        assertThat(Lint.succession(endingOn(LocalDate.of(2027, 8, 1)), newer))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("gleichzeitig"));
    }

    private static Catalogue endingOn(LocalDate last) {
        return sound().valid(Period.of(LocalDate.of(2026, 8, 1), last)).build();
    }

    private static Condition between(int from, int below) {
        return new Condition.All(List.of(
                new Condition.DeclaredAtLeast(HOURS, from),
                new Condition.Not(new Condition.DeclaredAtLeast(HOURS, below))));
    }

    private static CatalogueBuilder sound() {
        return aCatalogue().yesNo(SINGLE, "Alleinerziehend").points(fixed("single", 10, IS_SINGLE));
    }
}
