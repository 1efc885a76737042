package kita.allocation.criteria;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kita.allocation.application.DeclaredFact;
import kita.allocation.application.FactValue;
import kita.allocation.proposal.Priority;
import kita.registry.KitaId;

/** Applies one catalogue to one child at one Kita (or at none in particular) and writes down why. */
final class Assessor {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private final Catalogue catalogue;
    private final ApplicantFacts facts;
    private final Conditions proven;
    private final Conditions declared;
    private final List<Reason> reasons = new ArrayList<>();

    Assessor(Catalogue catalogue, ApplicantFacts facts, Optional<KitaId> kita) {
        if (!catalogue.validity().contains(facts.start().firstDay())) {
            throw new IllegalArgumentException("Catalogue " + catalogue.id() + " is valid for " + catalogue.validity()
                    + ", not for a start in " + facts.start());
        }
        this.catalogue = catalogue;
        this.facts = facts;
        this.proven = new Conditions(catalogue, facts, kita, Conditions.Belief.PROVEN_ONLY);
        this.declared = new Conditions(catalogue, facts, kita, Conditions.Belief.AS_DECLARED);
    }

    Ranking ranking() {
        int rank = rank();
        int points = points();
        listMeaninglessFacts();
        List<Long> tieBreaks = tieBreaks();
        return new Ranking(new Priority(rank, points, tieBreaks), reasons);
    }

    private int rank() {
        int counted = firstRank(proven);
        RankRule rule = catalogue.ranks().get(counted);
        if (catalogue.ranks().size() > 1) {
            addReason(Reason.Kind.RANK, rule.key(), rankText(counted) + ".", 0, rule.citation());
        }
        int claimed = firstRank(declared);
        if (claimed < counted) {
            RankRule missed = catalogue.ranks().get(claimed);
            String sentence = rankText(claimed) + ": angegeben, aber bis zum " + DAY.format(facts.keyDate())
                    + " nicht nachgewiesen und deshalb nicht berücksichtigt.";
            addReason(Reason.Kind.UNPROVEN, missed.key(), sentence, 0, missed.citation());
        }
        return counted + 1;
    }

    private int firstRank(Conditions conditions) {
        for (int i = 0; i < catalogue.ranks().size(); i++) {
            if (conditions.hold(catalogue.ranks().get(i).condition())) {
                return i;
            }
        }
        throw new IllegalStateException("The last rank takes everybody, see Catalogue");
    }

    private String rankText(int index) {
        return "Rangstufe " + (index + 1) + " (" + catalogue.ranks().get(index).label() + ")";
    }

    private int points() {
        Map<PointRule, Integer> counted = counted(proven);
        Map<PointRule, Integer> claimed = counted(declared);
        int sum = 0;
        for (PointRule rule : catalogue.points()) {
            int now = counted.getOrDefault(rule, 0);
            int withProof = claimed.getOrDefault(rule, 0);
            sum += now;
            if (now > 0) {
                addReason(Reason.Kind.POINTS, rule.key(), pointText(rule, now), now, rule.citation());
            }
            if (withProof > now) {
                addReason(
                        Reason.Kind.UNPROVEN,
                        rule.key(),
                        unprovenText(rule, now, withProof),
                        withProof,
                        rule.citation());
            }
        }
        return sum;
    }

    /** Points by criterion; of each group only the criterion with the most points, the first of equals. */
    private Map<PointRule, Integer> counted(Conditions conditions) {
        Map<PointRule, Integer> counted = new LinkedHashMap<>();
        Map<String, PointRule> bestOfGroup = new LinkedHashMap<>();
        for (PointRule rule : catalogue.points()) {
            int points = pointsOf(rule, conditions);
            if (points == 0) {
                continue;
            }
            if (rule.group().isPresent()) {
                PointRule best = bestOfGroup.get(rule.group().get());
                if (best != null && counted.get(best) >= points) {
                    continue;
                }
                if (best != null) {
                    counted.remove(best);
                }
                bestOfGroup.put(rule.group().get(), rule);
            }
            counted.put(rule, points);
        }
        return counted;
    }

    private static int pointsOf(PointRule rule, Conditions conditions) {
        if (!conditions.hold(rule.condition())) {
            return 0;
        }
        return rule.perCountOf()
                .map(key -> Math.multiplyExact(conditions.count(key), rule.points()))
                .orElse(rule.points());
    }

    private static String pointText(PointRule rule, int points) {
        boolean multiplied = rule.perCountOf().isPresent();
        String sum = multiplied ? points / rule.points() + " × " + rule.points() + " = " : "";
        return rule.label() + ": " + sum + inPoints(points) + ".";
    }

    private String unprovenText(PointRule rule, int counted, int withProof) {
        return rule.label() + ": angegeben, aber bis zum " + DAY.format(facts.keyDate()) + " nicht nachgewiesen; "
                + counted + " statt " + inPoints(withProof) + ".";
    }

    private static String inPoints(int points) {
        return points + (points == 1 ? " Punkt" : " Punkte");
    }

    private void listMeaninglessFacts() {
        for (DeclaredFact fact : facts.declared()) {
            Optional<FactDefinition> definition = catalogue.definitionOf(fact.key());
            if (definition.isEmpty()) {
                addUncounted(fact, fact.key().value() + ": kommt in den Vergabekriterien nicht vor und zählt nicht.");
            } else if (!definition.get().kind().admits(fact.value())) {
                addUncounted(
                        fact,
                        definition.get().label() + ": der Wert „" + fact.value().german()
                                + "“ ist nicht vorgesehen und zählt nicht.");
            } else if (!fact.isProvenBy(facts.keyDate()) && isClaim(fact.value()) && reasonsAreSilentAbout(fact)) {
                addUncounted(
                        fact,
                        definition.get().label() + ": angegeben, aber bis zum " + DAY.format(facts.keyDate())
                                + " nicht nachgewiesen; hier ohne Folge.");
            }
        }
    }

    private boolean reasonsAreSilentAbout(DeclaredFact fact) {
        return reasons.stream()
                .filter(reason -> reason.kind() == Reason.Kind.UNPROVEN)
                .noneMatch(reason -> {
                    boolean byPoints = catalogue.points().stream()
                            .filter(rule -> rule.key().equals(reason.criterion()))
                            .anyMatch(rule ->
                                    rule.perCountOf().filter(fact.key()::equals).isPresent()
                                            || Conditions.factsIn(rule.condition())
                                                    .anyMatch(fact.key()::equals));
                    boolean byRank = catalogue.ranks().stream()
                            .filter(rule -> rule.key().equals(reason.criterion()))
                            .anyMatch(
                                    rule -> Conditions.factsIn(rule.condition()).anyMatch(fact.key()::equals));
                    return byPoints || byRank;
                });
    }

    private static boolean isClaim(FactValue value) {
        if (value instanceof FactValue.YesNo yesNo) {
            return yesNo.holds();
        }
        return ((FactValue.Count) value).number() > 0;
    }

    private void addUncounted(DeclaredFact fact, String sentence) {
        addReason(
                Reason.Kind.UNPROVEN,
                fact.key().value(),
                sentence,
                0,
                catalogue.decision().citation());
    }

    private List<Long> tieBreaks() {
        List<Long> values = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (TieBreak tieBreak : catalogue.tieBreaks()) {
            LocalDate day = dayOf(tieBreak);
            values.add(day.toEpochDay());
            texts.add(tieBreak.german() + " (" + DAY.format(day) + ")");
        }
        values.add(facts.family().lot());
        texts.add("das Los der Familie (" + facts.family().lot() + ")");
        values.add((long) facts.family().place());
        String sentence =
                "Bei gleicher Rangstufe und Punktzahl entscheiden nacheinander: " + String.join(", ", texts) + ".";
        addReason(
                Reason.Kind.TIE_BREAK,
                "TIE_BREAK",
                sentence,
                0,
                catalogue.decision().citation());
        return values;
    }

    private LocalDate dayOf(TieBreak tieBreak) {
        return switch (tieBreak) {
            case OLDER_CHILD -> facts.birthDate().day();
            case FAMILY_WITH_OLDER_CHILD -> facts.family().oldest().day();
            case EARLIER_APPLICATION -> facts.received();
            case FAMILY_WITH_EARLIER_APPLICATION -> facts.family().firstReceived();
        };
    }

    private void addReason(Reason.Kind kind, String criterion, String sentence, int points, String citation) {
        reasons.add(new Reason(kind, criterion, sentence, points, citation));
    }
}
