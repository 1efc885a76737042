package kita.allocation.criteria;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kita.allocation.application.FactKey;

/** What must hold in a catalogue, lest it could not be applied at all. */
final class CatalogueOrder {

    private CatalogueOrder() {}

    static void requireOneRankForEverybody(List<RankRule> ranks) {
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

    static void requireKeysOnce(List<RankRule> ranks, List<PointRule> points, List<PointGroup> groups, List<Cap> caps) {
        Set<String> criteria = new HashSet<>();
        ranks.forEach(rank -> requireNew(criteria, rank.key()));
        points.forEach(rule -> requireNew(criteria, rule.key()));
        Set<String> groupKeys = new HashSet<>();
        groups.forEach(group -> requireNew(groupKeys, group.key()));
        Set<String> categories = new HashSet<>();
        caps.forEach(cap -> requireNew(categories, cap.key()));
    }

    static void requireDefinedFacts(
            List<FactDefinition> facts, List<RankRule> ranks, List<PointRule> points, List<Cap> caps) {
        Set<FactKey> known = new HashSet<>();
        for (FactDefinition fact : facts) {
            if (!known.add(fact.key())) {
                throw new IllegalArgumentException("The fact " + fact.key() + " is defined twice");
            }
        }
        Stream<FactKey> used = Stream.of(
                        ranks.stream().map(RankRule::condition).flatMap(Conditions::factsIn),
                        points.stream().flatMap(Catalogue::factsIn),
                        caps.stream().map(Cap::counted).flatMap(Conditions::factsIn))
                .flatMap(keys -> keys);
        used.filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("The fact " + key + " is used but not defined");
        });
    }

    private static void requireNew(Set<String> keys, String key) {
        if (!keys.add(key)) {
            throw new IllegalArgumentException("The criterion " + key + " stands twice in the catalogue");
        }
    }
}
