package kita.allocation.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kita.allocation.application.FactKey;
import kita.allocation.criteria.LintFinding.Severity;
import kita.allocation.criteria.Worlds.World;

/** Numbers of which more is worth less: hours loaded upside down, 25 before 45. */
final class HoursLint {

    private static final Pattern HOURS =
            Pattern.compile("stunde|umfang|buchungszeit|betreuungszeit|arbeitszeit|\\bhours");
    private static final String EXPERIENCE =
            "In den bekannten Katalogen steigt die Dringlichkeit mit den Stunden (Tübingen: 1, 10, 20, 30 Punkte); in "
                    + "Münster stand die Reihenfolge einmal auf dem Kopf (25 vor 45).";
    private static final String MORE_IS_LESS = "Meist ist die Reihenfolge der Stufen vertauscht.";

    private final Catalogue catalogue;
    private final FactDefinition fact;
    private final List<LintFinding> findings = new ArrayList<>();

    private HoursLint(Catalogue catalogue, FactDefinition fact) {
        this.catalogue = catalogue;
        this.fact = fact;
    }

    static List<LintFinding> of(Catalogue catalogue) {
        List<LintFinding> findings = new ArrayList<>();
        for (FactDefinition fact : catalogue.facts()) {
            if (fact.kind() instanceof FactDefinition.Kind.Count) {
                HoursLint lint = new HoursLint(catalogue, fact);
                lint.ranks();
                lint.points();
                lint.rivals();
                findings.addAll(lint.findings);
            }
        }
        return findings;
    }

    private void ranks() {
        List<Condition> conditions =
                catalogue.ranks().stream().map(RankRule::condition).toList();
        if (conditions.stream().flatMap(Conditions::factsIn).noneMatch(fact.key()::equals)) {
            return;
        }
        fall(conditions, List.of(), world -> -catalogue.rankOf(world)).ifPresent(fall -> {
            RankRule better = catalogue.ranks().get(catalogue.rankOf(fall.less()) - 1);
            report(new Element(Element.Part.RANK, better.key()), "Die Rangstufe „" + better.label() + "“", fall);
        });
    }

    private void points() {
        for (PointRule rule : catalogue.allPoints()) {
            if (Catalogue.factsIn(rule).anyMatch(fact.key()::equals)) {
                fall(List.of(rule.condition()), List.of(rule.points()), world -> Tally.pointsOf(rule, world))
                        .ifPresent(fall ->
                                report(new Element(Element.Part.POINTS, rule.key()), "„" + rule.label() + "“", fall));
            }
        }
    }

    /** Two criteria on the number alone, of which the one that asks for more brings less. */
    private void rivals() {
        List<PointRule> plain = catalogue.allPoints().stream()
                .filter(rule ->
                        rule.points() instanceof Points.Fixed && rule.group().isPresent())
                .filter(rule -> rule.condition() instanceof Condition.DeclaredAtLeast atLeast
                        && atLeast.fact().equals(fact.key()))
                .toList();
        for (PointRule more : plain) {
            plain.stream()
                    .filter(less -> less.group().equals(more.group()))
                    .filter(less -> leastOf(less) < leastOf(more)
                            && less.points().at(0) > more.points().at(0))
                    .findFirst()
                    .ifPresent(less -> report(
                            new Element(Element.Part.POINTS, more.key()),
                            "„" + more.label() + "“",
                            leastOf(less),
                            leastOf(more)));
        }
    }

    private static int leastOf(PointRule rule) {
        return ((Condition.DeclaredAtLeast) rule.condition()).least();
    }

    /** Two children who differ in the number alone, of whom the one with more stands worse. */
    private record Fall(World less, World more) {}

    private Optional<Fall> fall(List<Condition> conditions, List<Points> points, ToIntFunction<World> worth) {
        Optional<Stream<World>> first = Worlds.of(conditions, points, catalogue);
        Optional<Stream<World>> second = Worlds.of(conditions, points, catalogue);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<Integer> numbers = new TreeSet<>();
        first.get().forEach(world -> numbers.add(world.count(key())));
        return second.get()
                .filter(world -> world.count(key()) > numbers.first())
                .map(world -> new Fall(
                        world.with(key(), numbers.headSet(world.count(key())).last()), world))
                .filter(pair -> worth.applyAsInt(pair.more()) < worth.applyAsInt(pair.less()))
                .findFirst();
    }

    private FactKey key() {
        return fact.key();
    }

    private void report(Element element, String what, Fall fall) {
        report(element, what, fall.less().count(key()), fall.more().count(key()));
    }

    private void report(Element element, String what, int less, int more) {
        boolean hours = HOURS.matcher(WordLint.plain(key().value() + " " + fact.label()))
                .find();
        findings.add(new LintFinding(
                hours ? Severity.ERROR : Severity.WARNING,
                hours ? LintRule.HOURS_REVERSED : LintRule.FALLING_STEPS,
                element,
                what + " stellt " + less + " vor " + more + " (" + fact.label() + "): mehr zählt weniger.",
                hours ? EXPERIENCE : MORE_IS_LESS,
                "Reihenfolge prüfen; wenn sie gewollt ist, im Beschluss begründen."));
    }
}
