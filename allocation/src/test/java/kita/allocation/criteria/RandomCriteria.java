package kita.allocation.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kita.allocation.application.DeclaredFact;
import kita.allocation.application.FactKey;
import kita.allocation.application.FactValue;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.ProviderId;

/** Random catalogues, children and Kitas, the same for the same seed. */
final class RandomCriteria {

    static final LocalDate KEY_DATE = LocalDate.of(2026, 3, 1);
    private static final List<FactKey> YES_NO = List.of(new FactKey("A"), new FactKey("B"), new FactKey("C"));
    private static final FactKey NUMBER = new FactKey("N");

    private RandomCriteria() {}

    static Catalogue catalogue(Random random) {
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

    static ApplicantFacts child(Random random) {
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

    static Site site(Random random) {
        return random.nextBoolean()
                ? new Site(new KitaId("K1"), new ProviderId("P1"))
                : new Site(new KitaId("K2"), new ProviderId("P2"));
    }
}
