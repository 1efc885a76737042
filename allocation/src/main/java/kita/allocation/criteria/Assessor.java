package kita.allocation.criteria;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kita.allocation.application.DeclaredFact;
import kita.allocation.application.FactKey;
import kita.allocation.application.FactValue;
import kita.allocation.criteria.DeclaredCircumstances.Belief;
import kita.allocation.proposal.Priority;

/** Applies one catalogue to one child at one Kita (or at none in particular) and writes down why. */
final class Assessor {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private final Catalogue catalogue;
    private final ApplicantFacts facts;
    private final Circumstances proven;
    private final Circumstances declared;
    private final List<Reason> reasons = new ArrayList<>();

    Assessor(Catalogue catalogue, ApplicantFacts facts, Optional<Site> site) {
        if (!catalogue.validity().contains(facts.start().firstDay())) {
            throw new IllegalArgumentException("Catalogue " + catalogue.id() + " is valid for " + catalogue.validity()
                    + ", not for a start in " + facts.start());
        }
        this.catalogue = catalogue;
        this.facts = facts;
        this.proven = new DeclaredCircumstances(catalogue, facts, site, Belief.PROVEN_ONLY);
        this.declared = new DeclaredCircumstances(catalogue, facts, site, Belief.AS_DECLARED);
    }

    Ranking ranking() {
        int rank = rank();
        int points = points();
        listMeaninglessFacts();
        List<Long> tieBreaks = tieBreaks();
        return new Ranking(new Priority(rank, points, tieBreaks), reasons);
    }

    private int rank() {
        int counted = catalogue.rankOf(proven);
        RankRule rule = catalogue.ranks().get(counted - 1);
        if (catalogue.ranks().size() > 1) {
            addReason(Reason.Kind.RANK, rule.key(), rankText(counted) + ".", 0, rule.citation());
        }
        int claimed = catalogue.rankOf(declared);
        if (claimed < counted) {
            RankRule missed = catalogue.ranks().get(claimed - 1);
            String sentence = rankText(claimed) + ": angegeben, aber bis zum " + DAY.format(facts.keyDate())
                    + " nicht nachgewiesen und deshalb nicht berücksichtigt.";
            addReason(Reason.Kind.UNPROVEN, missed.key(), sentence, 0, missed.citation());
        }
        return counted;
    }

    private String rankText(int rank) {
        return "Rangstufe " + rank + " (" + catalogue.ranks().get(rank - 1).label() + ")";
    }

    private int points() {
        Tally counted = Tally.of(catalogue, proven);
        Tally claimed = Tally.of(catalogue, declared);
        for (PointRule rule : catalogue.allPoints()) {
            int now = counted.counted().getOrDefault(rule, 0);
            int withProof = claimed.counted().getOrDefault(rule, 0);
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
        for (Tally.Cut cut : counted.cuts()) {
            String sentence = cut.label() + ": zusammen " + inPoints(cut.added()) + ", angerechnet werden höchstens "
                    + cut.most() + ".";
            addReason(Reason.Kind.CUT, cut.key(), sentence, -cut.excess(), cut.citation());
        }
        return counted.points();
    }

    private String pointText(PointRule rule, int points) {
        return rule.label() + ": " + calculation(rule.points(), points) + inPoints(points) + ".";
    }

    private String calculation(Points points, int result) {
        if (points instanceof Points.PerCount perCount) {
            return result / perCount.points() + " × " + perCount.points() + " = ";
        }
        if (points instanceof Points.Graded graded) {
            return proven.count(graded.fact()) + " angegeben und nachgewiesen, ";
        }
        return "";
    }

    private String unprovenText(PointRule rule, int counted, int withProof) {
        return rule.label() + ": angegeben, aber bis zum " + DAY.format(facts.keyDate()) + " nicht nachgewiesen; "
                + counted + " statt " + inPoints(withProof) + ".";
    }

    private static String inPoints(int points) {
        return points + (points == 1 ? " Punkt" : " Punkte");
    }

    private void listMeaninglessFacts() {
        Set<FactKey> told = factsOfUnprovenReasons();
        for (DeclaredFact fact : facts.declared()) {
            Optional<FactDefinition> definition = catalogue.definitionOf(fact.key());
            if (definition.isEmpty()) {
                addUncounted(fact, fact.key().value() + ": kommt in den Vergabekriterien nicht vor und zählt nicht.");
            } else if (!definition.get().kind().admits(fact.value())) {
                addUncounted(
                        fact,
                        definition.get().label() + ": der Wert „" + fact.value().german()
                                + "“ ist nicht vorgesehen und zählt nicht.");
            } else if (!fact.isProvenBy(facts.keyDate()) && isClaim(fact.value()) && !told.contains(fact.key())) {
                addUncounted(
                        fact,
                        definition.get().label() + ": angegeben, aber bis zum " + DAY.format(facts.keyDate())
                                + " nicht nachgewiesen; hier ohne Folge.");
            }
        }
    }

    /** The facts behind the criteria of which it was already said what a proof would have brought. */
    private Set<FactKey> factsOfUnprovenReasons() {
        Set<String> criteria = reasons.stream()
                .filter(reason -> reason.kind() == Reason.Kind.UNPROVEN)
                .map(Reason::criterion)
                .collect(Collectors.toSet());
        Stream<FactKey> byRank = catalogue.ranks().stream()
                .filter(rule -> criteria.contains(rule.key()))
                .flatMap(rule -> Conditions.factsIn(rule.condition()));
        Stream<FactKey> byPoints = catalogue.allPoints().stream()
                .filter(rule -> criteria.contains(rule.key()))
                .flatMap(Catalogue::factsIn);
        return Stream.concat(byRank, byPoints).collect(Collectors.toSet());
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
            if (tieBreak == TieBreak.OWN_CRECHE_CHILD) {
                values.add(proven.isOwnCrecheChild() ? 0L : 1L);
                texts.add(tieBreak.german() + (proven.isOwnCrecheChild() ? " (ja)" : " (nein)"));
            } else {
                LocalDate day = dayOf(tieBreak);
                values.add(day.toEpochDay());
                texts.add(tieBreak.german() + " (" + DAY.format(day) + ")");
            }
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
            case OWN_CRECHE_CHILD -> throw new IllegalArgumentException("Not a matter of days");
        };
    }

    private void addReason(Reason.Kind kind, String criterion, String sentence, int points, String citation) {
        reasons.add(new Reason(kind, criterion, sentence, points, citation));
    }
}
