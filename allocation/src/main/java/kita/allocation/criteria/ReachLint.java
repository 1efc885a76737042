package kita.allocation.criteria;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kita.allocation.application.FactKey;
import kita.allocation.criteria.LintFinding.Severity;
import kita.allocation.criteria.Worlds.World;

/** Rules that can never matter, tried out on every kind of child. */
final class ReachLint {

    private static final String CLARITY =
            "Die Kriterien müssen klar sein und die Stadt muss die Reihenfolge belegen können (OVG NRW 12 B 930/17).";

    private final Catalogue catalogue;
    private final List<LintFinding> findings = new ArrayList<>();

    private ReachLint(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<LintFinding> of(Catalogue catalogue) {
        ReachLint lint = new ReachLint(catalogue);
        lint.ranks();
        catalogue.allPoints().forEach(lint::points);
        lint.groups();
        lint.missingProofs();
        lint.unusedFacts();
        return lint.findings;
    }

    private void ranks() {
        List<Condition> conditions =
                catalogue.ranks().stream().map(RankRule::condition).toList();
        Optional<Stream<World>> worlds = Worlds.of(conditions, List.of(), catalogue);
        if (worlds.isEmpty()) {
            tooMany(Element.of(Element.Part.CATALOGUE), "Die Rangstufen");
            return;
        }
        Set<Integer> reached = new LinkedHashSet<>();
        worlds.get().forEach(world -> reached.add(catalogue.rankOf(world)));
        for (int rank = 1; rank <= catalogue.ranks().size(); rank++) {
            RankRule rule = catalogue.ranks().get(rank - 1);
            if (!reached.contains(rank)) {
                findings.add(new LintFinding(
                        Severity.ERROR,
                        LintRule.UNREACHABLE_RANK,
                        new Element(Element.Part.RANK, rule.key()),
                        "Die Rangstufe „" + rule.label()
                                + "“ kann kein Kind erreichen: frühere Rangstufen nehmen alle auf, "
                                + "für die sie gilt, oder ihre Bedingung trifft nie zu.",
                        CLARITY,
                        "Bedingung berichtigen, weiter nach vorn stellen oder streichen."));
            }
        }
    }

    private void points(PointRule rule) {
        Element element = new Element(Element.Part.POINTS, rule.key());
        Optional<Stream<World>> worlds = Worlds.of(List.of(rule.condition()), List.of(rule.points()), catalogue);
        if (worlds.isEmpty()) {
            tooMany(element, "„" + rule.label() + "“");
            return;
        }
        Set<Integer> brought = new LinkedHashSet<>();
        worlds.get().forEach(world -> brought.add(Tally.pointsOf(rule, world)));
        if (brought.equals(Set.of(0))) {
            findings.add(new LintFinding(
                    Severity.ERROR,
                    LintRule.UNREACHABLE_POINTS,
                    element,
                    "„" + rule.label() + "“ kann nie Punkte bringen, die Bedingung trifft auf kein Kind zu.",
                    CLARITY,
                    "Bedingung berichtigen oder Kriterium streichen."));
        } else if (brought.size() == 1) {
            findings.add(new LintFinding(
                    Severity.WARNING,
                    LintRule.POINTS_FOR_EVERYBODY,
                    element,
                    "„" + rule.label() + "“ bringt jedem Kind dieselben Punkte und unterscheidet niemanden.",
                    CLARITY,
                    "Bedingung ergänzen oder Kriterium streichen."));
        }
    }

    /** In a group where only the best counts, a criterion that another one always beats. */
    private void groups() {
        Set<String> keys = new LinkedHashSet<>();
        catalogue
                .points()
                .forEach(rule ->
                        rule.group().filter(key -> !catalogue.hasGroup(key)).ifPresent(keys::add));
        for (String key : keys) {
            List<PointRule> members = catalogue.points().stream()
                    .filter(rule -> rule.group().equals(Optional.of(key)))
                    .toList();
            Optional<Stream<World>> worlds = Worlds.of(
                    members.stream().map(PointRule::condition).toList(),
                    members.stream().map(PointRule::points).toList(),
                    catalogue);
            if (worlds.isEmpty()) {
                tooMany(new Element(Element.Part.POINTS, members.get(0).key()), "Die Gruppe „" + key + "“");
                continue;
            }
            Set<String> winners = new LinkedHashSet<>();
            Set<String> alone = new LinkedHashSet<>();
            worlds.get().forEach(world -> {
                Tally.of(catalogue, world).counted().keySet().forEach(rule -> winners.add(rule.key()));
                members.stream().filter(rule -> Tally.pointsOf(rule, world) > 0).forEach(rule -> alone.add(rule.key()));
            });
            members.stream()
                    .filter(rule -> alone.contains(rule.key()) && !winners.contains(rule.key()))
                    .forEach(rule -> neverTheBest(rule, key));
        }
    }

    private void neverTheBest(PointRule rule, String group) {
        findings.add(new LintFinding(
                Severity.ERROR,
                LintRule.UNREACHABLE_IN_GROUP,
                new Element(Element.Part.POINTS, rule.key()),
                "„" + rule.label() + "“ zählt nie: in der Gruppe „" + group
                        + "“ bringt immer ein anderes Kriterium mindestens so viele Punkte.",
                CLARITY,
                "Punkte oder Bedingung berichtigen, oder Kriterium streichen."));
    }

    private void missingProofs() {
        catalogue
                .ranks()
                .forEach(rule ->
                        missingProof(new Element(Element.Part.RANK, rule.key()), rule.label(), rule.condition()));
        catalogue
                .allPoints()
                .forEach(rule ->
                        missingProof(new Element(Element.Part.POINTS, rule.key()), rule.label(), rule.condition()));
    }

    private void missingProof(Element element, String label, Condition condition) {
        Optional<FactKey> withheld = Conditions.factsIn(condition)
                .distinct()
                .filter(fact -> holdsOnceWithheld(condition, fact))
                .findFirst();
        withheld.ifPresent(fact -> findings.add(new LintFinding(
                Severity.WARNING,
                LintRule.REWARDS_MISSING_PROOF,
                element,
                "„" + label + "“ gilt auch für Familien, die " + fact + " nicht angeben oder nicht nachweisen.",
                "Nicht Nachgewiesenes zählt nicht; wer nichts angibt, stünde hier besser als wer es nachweist.",
                "Das Merkmal umkehren, so dass nachgewiesen werden muss, wofür es Punkte oder einen Rang gibt.")));
    }

    private boolean holdsOnceWithheld(Condition condition, FactKey fact) {
        return Worlds.of(List.of(condition), List.of(), catalogue)
                .orElse(Stream.empty())
                .anyMatch(world -> world.count(fact) > 0
                        && !Conditions.hold(condition, world)
                        && Conditions.hold(condition, world.with(fact, 0)));
    }

    private void unusedFacts() {
        Set<FactKey> used = new LinkedHashSet<>();
        catalogue.ranks().forEach(rule -> Conditions.factsIn(rule.condition()).forEach(used::add));
        catalogue.allPoints().forEach(rule -> Catalogue.factsIn(rule).forEach(used::add));
        catalogue.caps().forEach(cap -> Conditions.factsIn(cap.counted()).forEach(used::add));
        catalogue.facts().stream()
                .filter(fact -> !used.contains(fact.key()))
                .forEach(fact -> findings.add(new LintFinding(
                        Severity.WARNING,
                        LintRule.UNUSED_FACT,
                        new Element(Element.Part.FACT, fact.key().value()),
                        "„" + fact.label() + "“ wird erfragt, aber kein Kriterium sieht darauf.",
                        "Sozialdaten dürfen nur erhoben werden, soweit sie gebraucht werden (§§ 67 ff. SGB X).",
                        "Merkmal streichen oder ein Kriterium daran knüpfen.")));
    }

    private void tooMany(Element element, String what) {
        findings.add(new LintFinding(
                Severity.HINT,
                LintRule.TOO_MANY_CASES,
                element,
                what + " hat zu viele Fälle, um alle durchzuspielen.",
                "Ob alles erreichbar ist, wurde nicht geprüft.",
                "Bedingungen vereinfachen."));
    }
}
