package kita.allocation.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A worked example of a catalogue: a child, and the rank, points and categories that must come out. A catalogue carries
 * its examples, so that a typing error in the rules shows before anybody is ranked by them.
 *
 * @param source who reckoned it: the town's publication, or ourselves
 * @param site the Kita asked about; without it the general place in line is meant
 * @param categories keys of the caps that count the child, sorted; if absent they are not looked at
 */
public record CatalogueExample(
        String name,
        String source,
        ApplicantFacts facts,
        Optional<Site> site,
        int rank,
        int points,
        Optional<List<String>> categories) {

    /** What comes out instead, in German; empty if the example holds. */
    public Optional<String> mismatch(Catalogue catalogue) {
        if (!catalogue.validity().contains(facts.start().firstDay())) {
            return Optional.of("der Beginn " + facts.start() + " liegt außerhalb der Gültigkeit.");
        }
        Ranking ranking =
                site.map(at -> catalogue.priorityOf(facts, at)).orElseGet(() -> catalogue.generalPriorityOf(facts));
        List<String> differences = new ArrayList<>();
        if (ranking.priority().rank() != rank) {
            differences.add("Rangstufe " + ranking.priority().rank() + " statt " + rank);
        }
        if (ranking.priority().points() != points) {
            differences.add(ranking.priority().points() + " statt " + points + " Punkte");
        }
        List<String> counted = catalogue.categoriesOf(facts);
        categories
                .filter(expected -> !expected.equals(counted))
                .ifPresent(expected -> differences.add("Obergrenzen " + counted + " statt " + expected));
        return differences.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", differences) + ".");
    }
}
