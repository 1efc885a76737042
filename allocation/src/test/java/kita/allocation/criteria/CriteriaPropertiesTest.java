package kita.allocation.criteria;

import static kita.allocation.criteria.RandomCriteria.KEY_DATE;
import static kita.allocation.criteria.RandomCriteria.catalogue;
import static kita.allocation.criteria.RandomCriteria.child;
import static kita.allocation.criteria.RandomCriteria.site;
import static kita.allocation.criteria.Renaming.copy;
import static kita.allocation.criteria.Renaming.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kita.allocation.application.DeclaredFact;
import kita.allocation.proposal.Priority;
import kita.registry.HouseholdId;
import org.junit.jupiter.api.Test;

/** Laws that hold for every catalogue and child, tried on random ones; the failing seed stands in the message. */
class CriteriaPropertiesTest {

    private static final int TRIES = 500;

    @Test
    void more_points_for_a_criterion_never_lower_a_priority() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            Catalogue before = catalogue(random);
            ApplicantFacts child = child(random);
            Site site = site(random);
            int raised = random.nextInt(before.points().size());
            Catalogue after = withPoints(before, raised, 1 + random.nextInt(20));
            assertThat(after.priorityOf(child, site).priority())
                    .as("seed %d, raised %d", seed, raised)
                    .isLessThanOrEqualTo(before.priorityOf(child, site).priority());
        }
    }

    @Test
    void one_more_proof_never_lowers_a_priority_where_conditions_ask_for_facts_and_not_for_their_absence() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            Catalogue catalogue = catalogue(random);
            ApplicantFacts child = child(random);
            Site site = site(random);
            ApplicantFacts proven = withFacts(
                    child,
                    child.declared().stream()
                            .map(fact -> new DeclaredFact(fact.key(), fact.value(), Optional.of(KEY_DATE)))
                            .toList());
            assertThat(catalogue.priorityOf(proven, site).priority())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(catalogue.priorityOf(child, site).priority());
        }
    }

    @Test
    void what_is_not_proven_counts_as_if_it_had_not_been_said() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            Catalogue catalogue = catalogue(random);
            ApplicantFacts child = child(random);
            Site site = site(random);
            ApplicantFacts silent = withFacts(
                    child,
                    child.declared().stream()
                            .filter(fact -> fact.isProvenBy(KEY_DATE))
                            .toList());
            assertThat(catalogue.priorityOf(child, site).priority())
                    .as("seed %d", seed)
                    .isEqualTo(catalogue.priorityOf(silent, site).priority());
            assertThat(catalogue.categoriesOf(child)).as("seed %d", seed).isEqualTo(catalogue.categoriesOf(silent));
        }
    }

    @Test
    void the_reasons_add_up_to_the_points() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            Ranking ranking = catalogue(random).priorityOf(child(random), site(random));
            int sum = ranking.reasons().stream()
                    .filter(reason -> reason.kind() == Reason.Kind.POINTS || reason.kind() == Reason.Kind.CUT)
                    .mapToInt(Reason::points)
                    .sum();
            assertThat(sum).as("seed %d", seed).isEqualTo(ranking.priority().points());
        }
    }

    @Test
    void renaming_every_id_changes_nothing_but_the_lot() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            Catalogue catalogue = catalogue(random);
            ApplicantFacts child = withLot(child(random), new Lottery(7).lotOf(new HouseholdId("H1")));
            Site site = site(random);
            Priority before = catalogue.priorityOf(child, site).priority();
            Priority after = renamed(catalogue)
                    .priorityOf(renamed(withLot(child, new Lottery(7).lotOf(new HouseholdId("neu-H1")))), renamed(site))
                    .priority();
            assertThat(after.rank()).as("seed %d", seed).isEqualTo(before.rank());
            assertThat(after.points()).as("seed %d", seed).isEqualTo(before.points());
            List<Long> expected = new ArrayList<>(before.tieBreaks());
            expected.set(expected.size() - 2, new Lottery(7).lotOf(new HouseholdId("neu-H1")));
            assertThat(after.tieBreaks()).as("seed %d", seed).isEqualTo(expected);
            assertThat(after).as("seed %d, the lot did change", seed).isNotEqualTo(before);
        }
    }

    private static Catalogue withPoints(Catalogue catalogue, int index, int more) {
        List<PointRule> points = new ArrayList<>(catalogue.points());
        PointRule rule = points.get(index);
        points.set(
                index,
                new PointRule(
                        rule.key(),
                        rule.label(),
                        raised(rule.points(), more),
                        rule.condition(),
                        rule.group(),
                        rule.citation()));
        return copy(catalogue, catalogue.ranks(), points, catalogue.local(), catalogue.caps());
    }

    private static Points raised(Points points, int more) {
        if (points instanceof Points.Fixed fixed) {
            return new Points.Fixed(fixed.points() + more);
        }
        if (points instanceof Points.PerCount perCount) {
            return new Points.PerCount(perCount.fact(), perCount.points() + more);
        }
        Points.Graded graded = (Points.Graded) points;
        return new Points.Graded(
                graded.fact(),
                graded.steps().stream()
                        .map(step -> new Points.Step(step.least(), step.points() + more))
                        .toList());
    }

    private static ApplicantFacts withFacts(ApplicantFacts child, List<DeclaredFact> facts) {
        return copy(child, child.application(), facts, child.siblingKitas(), child.family());
    }

    private static ApplicantFacts withLot(ApplicantFacts child, long lot) {
        ApplicantFacts.FamilyFacts family = child.family();
        return copy(
                child,
                child.application(),
                child.declared(),
                child.siblingKitas(),
                new ApplicantFacts.FamilyFacts(family.oldest(), family.firstReceived(), lot, family.place()));
    }
}
