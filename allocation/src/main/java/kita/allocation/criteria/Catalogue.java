package kita.allocation.criteria;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kita.allocation.application.FactKey;
import kita.registry.KitaId;
import kita.registry.Period;

/**
 * The award criteria of a municipality (Vergabekatalog) as adopted: ranks before points, points added up, then the
 * tie-breaks, the lot at the end.
 *
 * <p>Refused with {@link IllegalArgumentException}: no rank that takes everybody, a rank behind one that takes everybody,
 * a key twice, a fact that is not defined. A reader of files finds these beforehand, with their lines.
 *
 * @param validity start months for which the catalogue decides
 * @param modelledOn real catalogues that this one follows, for readers
 */
public record Catalogue(
        String id,
        String title,
        Period validity,
        CouncilDecision decision,
        List<String> modelledOn,
        SchoolEntry schoolEntry,
        List<FactDefinition> facts,
        List<RankRule> ranks,
        List<PointRule> points,
        List<TieBreak> tieBreaks) {

    public Catalogue {
        modelledOn = List.copyOf(modelledOn);
        facts = List.copyOf(facts);
        ranks = List.copyOf(ranks);
        points = List.copyOf(points);
        tieBreaks = List.copyOf(tieBreaks);
        requireOneRankForEverybody(ranks);
        requireKeysOnce(ranks, points);
        requireDefinedFacts(facts, ranks, points);
    }

    /** The child's place in line at that Kita. The start must lie in the validity of the catalogue. */
    public Ranking priorityOf(ApplicantFacts facts, KitaId kita) {
        return new Assessor(this, facts, Optional.of(kita)).ranking();
    }

    /** The place in line where no Kita was named: criteria that hang on one Kita do not apply. */
    public Ranking generalPriorityOf(ApplicantFacts facts) {
        return new Assessor(this, facts, Optional.empty()).ranking();
    }

    /** The definition of a fact, if this catalogue knows it. */
    public Optional<FactDefinition> definitionOf(FactKey key) {
        return Optional.ofNullable(definitions(facts).get(key));
    }

    private static Map<FactKey, FactDefinition> definitions(List<FactDefinition> facts) {
        Map<FactKey, FactDefinition> byKey = new LinkedHashMap<>();
        for (FactDefinition fact : facts) {
            if (byKey.put(fact.key(), fact) != null) {
                throw new IllegalArgumentException("The fact " + fact.key() + " is defined twice");
            }
        }
        return byKey;
    }

    private static void requireOneRankForEverybody(List<RankRule> ranks) {
        for (int i = 0; i < ranks.size(); i++) {
            boolean takesEverybody = ranks.get(i).condition() instanceof Condition.Always;
            if (takesEverybody != (i == ranks.size() - 1)) {
                throw new IllegalArgumentException("The last rank, and no other, takes everybody; wrong: "
                        + ranks.get(i).key());
            }
        }
        if (ranks.isEmpty()) {
            throw new IllegalArgumentException("A catalogue needs at least one rank, which takes everybody");
        }
    }

    private static void requireKeysOnce(List<RankRule> ranks, List<PointRule> points) {
        Set<String> keys = new HashSet<>();
        ranks.forEach(rank -> requireNew(keys, rank.key()));
        points.forEach(rule -> requireNew(keys, rule.key()));
    }

    private static void requireNew(Set<String> keys, String key) {
        if (!keys.add(key)) {
            throw new IllegalArgumentException("The criterion " + key + " stands twice in the catalogue");
        }
    }

    private static void requireDefinedFacts(List<FactDefinition> facts, List<RankRule> ranks, List<PointRule> points) {
        Map<FactKey, FactDefinition> known = definitions(facts);
        ranks.forEach(rank -> Conditions.factsIn(rank.condition()).forEach(key -> requireKnown(known, key)));
        for (PointRule rule : points) {
            Conditions.factsIn(rule.condition()).forEach(key -> requireKnown(known, key));
            rule.perCountOf().ifPresent(key -> requireKnown(known, key));
        }
    }

    private static void requireKnown(Map<FactKey, FactDefinition> known, FactKey key) {
        if (!known.containsKey(key)) {
            throw new IllegalArgumentException("The fact " + key + " is used but not defined");
        }
    }
}
