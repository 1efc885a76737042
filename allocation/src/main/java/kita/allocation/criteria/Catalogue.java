package kita.allocation.criteria;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kita.allocation.application.FactKey;
import kita.allocation.criteria.DeclaredCircumstances.Belief;
import kita.registry.Period;

/**
 * The award criteria of a municipality (Vergabekatalog) as adopted: ranks before points, points added up, the town's and
 * those of the provider, then the tie-breaks, the lot at the end.
 *
 * <p>Refused with {@link IllegalArgumentException}: no rank that takes everybody, a rank behind one that takes everybody,
 * a key twice, a fact that is not defined. A reader of files finds these beforehand, with their lines; {@link Lint} finds
 * what can be applied and should not.
 *
 * @param replaces id of the catalogue that it follows, if there was one
 * @param validity start months for which the catalogue decides
 * @param modelledOn real catalogues that this one follows, for readers
 * @param groups those groups of criteria that are added up to a greatest number
 * @param local criteria of providers beside the town's
 * @param caps the most places that some children may take
 */
public record Catalogue(
        String id,
        String title,
        Optional<String> replaces,
        Period validity,
        CouncilDecision decision,
        List<String> modelledOn,
        SchoolEntry schoolEntry,
        List<FactDefinition> facts,
        List<RankRule> ranks,
        List<PointRule> points,
        List<PointGroup> groups,
        LocalFrame local,
        List<Cap> caps,
        List<TieBreak> tieBreaks) {

    public Catalogue {
        modelledOn = List.copyOf(modelledOn);
        facts = List.copyOf(facts);
        ranks = List.copyOf(ranks);
        points = List.copyOf(points);
        groups = List.copyOf(groups);
        caps = List.copyOf(caps);
        tieBreaks = List.copyOf(tieBreaks);
        CatalogueOrder.requireOneRankForEverybody(ranks);
        CatalogueOrder.requireKeysOnce(ranks, allPoints(points, local), groups, caps);
        CatalogueOrder.requireDefinedFacts(facts, ranks, allPoints(points, local), caps);
    }

    /** The first catalogue of a town, without groups with a greatest number, local criteria and caps. */
    public Catalogue(
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
        this(
                id,
                title,
                Optional.empty(),
                validity,
                decision,
                modelledOn,
                schoolEntry,
                facts,
                ranks,
                points,
                List.of(),
                LocalFrame.NONE,
                List.of(),
                tieBreaks);
    }

    /** The child's place in line at that Kita. The start must lie in the validity of the catalogue. */
    public Ranking priorityOf(ApplicantFacts facts, Site site) {
        return new Assessor(this, facts, Optional.of(site)).ranking();
    }

    /** The place in line where no Kita was named: criteria that hang on one Kita or provider do not apply. */
    public Ranking generalPriorityOf(ApplicantFacts facts) {
        return new Assessor(this, facts, Optional.empty()).ranking();
    }

    /**
     * Keys of the caps that count the child, sorted; by proven facts alone. In which form of care and at which Kitas they
     * hold, the caps say themselves.
     */
    public List<String> categoriesOf(ApplicantFacts facts) {
        Circumstances proven = new DeclaredCircumstances(this, facts, Optional.empty(), Belief.PROVEN_ONLY);
        return caps.stream()
                .filter(cap -> Conditions.hold(cap.counted(), proven))
                .map(Cap::key)
                .sorted()
                .toList();
    }

    /** The definition of a fact, if this catalogue knows it. */
    public Optional<FactDefinition> definitionOf(FactKey key) {
        return facts.stream().filter(fact -> fact.key().equals(key)).findFirst();
    }

    /** The town's criteria and those of the providers, in the order of the document. */
    public List<PointRule> allPoints() {
        return allPoints(points, local);
    }

    /** Counted from 1. */
    int rankOf(Circumstances child) {
        for (int i = 0; i < ranks.size(); i++) {
            if (Conditions.hold(ranks.get(i).condition(), child)) {
                return i + 1;
            }
        }
        throw new IllegalStateException("The last rank takes everybody");
    }

    boolean hasGroup(String key) {
        return groups.stream().anyMatch(group -> group.key().equals(key));
    }

    static Stream<FactKey> factsIn(PointRule rule) {
        return Stream.concat(Conditions.factsIn(rule.condition()), rule.points().countedFact().stream());
    }

    private static List<PointRule> allPoints(List<PointRule> points, LocalFrame local) {
        Stream<PointRule> ofProviders = local.criteria().stream().flatMap(one -> one.points().stream());
        return Stream.concat(points.stream(), ofProviders).toList();
    }
}
