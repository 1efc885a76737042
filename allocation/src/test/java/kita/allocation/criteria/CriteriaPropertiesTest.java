package kita.allocation.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kita.allocation.application.DeclaredFact;
import kita.allocation.application.FactKey;
import kita.allocation.application.FactValue;
import kita.allocation.proposal.Priority;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.ProviderId;
import org.junit.jupiter.api.Test;

/** Laws that hold for every catalogue and child, tried on random ones; the failing seed stands in the message. */
class CriteriaPropertiesTest {

    private static final int TRIES = 2_000;
    private static final LocalDate KEY_DATE = LocalDate.of(2026, 3, 1);
    private static final List<FactKey> YES_NO = List.of(new FactKey("A"), new FactKey("B"), new FactKey("C"));
    private static final FactKey NUMBER = new FactKey("N");

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

    private static Catalogue catalogue(Random random) {
        CatalogueBuilder builder = CatalogueBuilder.aCatalogue().count(NUMBER, "Zahl", 50);
        YES_NO.forEach(key -> builder.yesNo(key, "Merkmal " + key));
        for (int i = random.nextInt(3); i > 0; i--) {
            builder.rank("rank" + i, condition(random, 2));
        }
        int rules = 1 + random.nextInt(5);
        for (int i = 0; i < rules; i++) {
            builder.points(rule(random, "rule" + i));
        }
        if (random.nextBoolean()) {
            builder.group("g1", 1 + random.nextInt(15));
        }
        builder.cap(CatalogueBuilder.cap("cap", CareForm.KRIPPE, condition(random, 1), new Cap.Most.Children(2)));
        return builder.local(
                        1 + random.nextInt(12),
                        CatalogueBuilder.ofProvider("P1", rule(random, "p1a"), rule(random, "p1b")),
                        new LocalCriteria(
                                "k2",
                                "Kita 2",
                                new Where.AtKitas(List.of(new KitaId("K2"))),
                                CatalogueBuilder.DECISION,
                                List.of(rule(random, "k2a"))))
                .build();
    }

    private static PointRule rule(Random random, String key) {
        int points = 1 + random.nextInt(10);
        Points brought = switch (random.nextInt(3)) {
            case 0 -> new Points.Fixed(points);
            case 1 -> new Points.PerCount(NUMBER, points);
            default -> new Points.Graded(NUMBER, List.of(new Points.Step(5, points), new Points.Step(20, points + 3)));
        };
        Optional<String> group = switch (random.nextInt(3)) {
            case 0 -> Optional.of("g1");
            case 1 -> Optional.of("g2");
            default -> Optional.empty();
        };
        return new PointRule(key, "Regel " + key, brought, condition(random, 2), group, "§ 1");
    }

    /** Never a negation of a declared fact: that would reward silence, and lint says so. */
    private static Condition condition(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0, 1 -> new Condition.Declared(YES_NO.get(random.nextInt(YES_NO.size())));
            case 2 -> new Condition.DeclaredAtLeast(NUMBER, 1 + random.nextInt(30));
            case 3 -> new Condition.SiblingAtThisKita();
            case 4 -> new Condition.Not(new Condition.SiblingInCare());
            case 5 -> new Condition.MonthsAtStart(12, 48);
            case 6 -> new Condition.At(new Where.OfProvider(new ProviderId("P1")));
            case 7 -> new Condition.All(List.of(condition(random, depth - 1), condition(random, depth - 1)));
            default -> new Condition.Any(List.of(condition(random, depth - 1), condition(random, depth - 1)));
        };
    }

    private static ApplicantFacts child(Random random) {
        List<DeclaredFact> facts = new ArrayList<>();
        for (FactKey key : YES_NO) {
            if (random.nextBoolean()) {
                facts.add(new DeclaredFact(key, new FactValue.YesNo(random.nextInt(4) > 0), proof(random)));
            }
        }
        facts.add(new DeclaredFact(NUMBER, new FactValue.Count(random.nextInt(60)), proof(random)));
        BirthDate born = BirthDate.of(LocalDate.of(2020, 8, 1).plusDays(random.nextInt(2_000)));
        Set<KitaId> siblings = random.nextBoolean() ? Set.of(new KitaId("K1")) : Set.of();
        return new ApplicantFacts(
                new ApplicationId("A1"),
                born,
                LocalDate.of(2025, 10, 2),
                Month.of(2026, 8),
                CareForm.KINDERGARTEN,
                KEY_DATE,
                facts,
                siblings,
                Set.of(),
                new ApplicantFacts.FamilyFacts(born, LocalDate.of(2025, 9, 1), 77, 0));
    }

    private static Optional<LocalDate> proof(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(KEY_DATE.plusDays(1));
            default -> Optional.of(KEY_DATE);
        };
    }

    private static Site site(Random random) {
        return random.nextBoolean()
                ? new Site(new KitaId("K1"), new ProviderId("P1"))
                : new Site(new KitaId("K2"), new ProviderId("P2"));
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

    private static ApplicantFacts renamed(ApplicantFacts child) {
        Set<KitaId> siblings = new HashSet<>();
        child.siblingKitas().forEach(kita -> siblings.add(renamed(kita)));
        return copy(child, new ApplicationId("neu"), child.declared(), siblings, child.family());
    }

    private static ApplicantFacts copy(
            ApplicantFacts child,
            ApplicationId id,
            List<DeclaredFact> facts,
            Set<KitaId> siblings,
            ApplicantFacts.FamilyFacts family) {
        return new ApplicantFacts(
                id,
                child.birthDate(),
                child.received(),
                child.start(),
                child.formAtStart(),
                child.keyDate(),
                facts,
                siblings,
                child.ownCrecheKitas(),
                family);
    }

    private static Catalogue renamed(Catalogue catalogue) {
        List<RankRule> ranks = catalogue.ranks().stream()
                .map(rank -> new RankRule(rank.key(), rank.label(), renamed(rank.condition()), rank.citation()))
                .toList();
        List<LocalCriteria> local = catalogue.local().criteria().stream()
                .map(one -> new LocalCriteria(
                        one.key(), one.label(), renamed(one.where()), one.decision(), renamed(one.points())))
                .toList();
        List<Cap> caps = catalogue.caps().stream()
                .map(cap -> CatalogueBuilder.cap(cap.key(), cap.form(), renamed(cap.counted()), cap.most()))
                .toList();
        LocalFrame frame =
                new LocalFrame(catalogue.local().mostPoints(), catalogue.local().citation(), local);
        return copy(catalogue, ranks, renamed(catalogue.points()), frame, caps);
    }

    private static List<PointRule> renamed(List<PointRule> rules) {
        return rules.stream()
                .map(rule -> new PointRule(
                        rule.key(),
                        rule.label(),
                        rule.points(),
                        renamed(rule.condition()),
                        rule.group(),
                        rule.citation()))
                .toList();
    }

    private static Condition renamed(Condition condition) {
        if (condition instanceof Condition.At at) {
            return new Condition.At(renamed(at.where()));
        }
        if (condition instanceof Condition.All all) {
            return new Condition.All(
                    all.parts().stream().map(CriteriaPropertiesTest::renamed).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(
                    any.parts().stream().map(CriteriaPropertiesTest::renamed).toList());
        }
        return condition;
    }

    private static Where renamed(Where where) {
        if (where instanceof Where.OfProvider of) {
            return new Where.OfProvider(new ProviderId("neu-" + of.provider()));
        }
        return where instanceof Where.AtKitas at
                ? new Where.AtKitas(
                        at.kitas().stream().map(CriteriaPropertiesTest::renamed).toList())
                : where;
    }

    private static Site renamed(Site site) {
        return new Site(renamed(site.kita()), new ProviderId("neu-" + site.provider()));
    }

    private static KitaId renamed(KitaId kita) {
        return new KitaId("neu-" + kita);
    }

    private static Catalogue copy(
            Catalogue catalogue, List<RankRule> ranks, List<PointRule> points, LocalFrame local, List<Cap> caps) {
        return new Catalogue(
                catalogue.id(),
                catalogue.title(),
                catalogue.replaces(),
                catalogue.validity(),
                catalogue.decision(),
                catalogue.modelledOn(),
                catalogue.schoolEntry(),
                catalogue.facts(),
                ranks,
                points,
                catalogue.groups(),
                local,
                caps,
                catalogue.tieBreaks());
    }
}
