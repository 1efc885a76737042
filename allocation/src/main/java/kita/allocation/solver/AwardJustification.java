package kita.allocation.solver;

import java.util.List;
import java.util.stream.IntStream;
import org.optaplanner.core.api.score.stream.ConstraintJustification;

/**
 * Why a plan loses points on one level, in German, naming applications by number and nobody by name.
 *
 * @param sentence for clerks
 */
record AwardJustification(String sentence) implements ConstraintJustification {

    static AwardJustification overfilled(KitaPlaces places) {
        return new AwardJustification("In der Kita " + places.name() + " sind über die Monate zusammen "
                + places.overfilled() + " Einheiten mehr vergeben als frei.");
    }

    static AwardJustification passedOver(AwardDecision decision) {
        return new AwardJustification(applications(decision)
                + " könnte besser versorgt werden; dafür müssten nur Kinder weichen, die weiter hinten stehen.");
    }

    static AwardJustification unplaced(AwardDecision decision) {
        int count = decision.choice().unplacedEntitled;
        return new AwardJustification(applications(decision) + ": " + count
                + (count == 1 ? " Kind mit Rechtsanspruch hat" : " Kinder mit Rechtsanspruch haben")
                + " keinen Platz.");
    }

    static AwardJustification apart(AwardDecision decision) {
        int pairs = decision.choice().pairsApart;
        return new AwardJustification(applications(decision) + ": " + pairs
                + (pairs == 1 ? " Geschwisterpaar ist" : " Geschwisterpaare sind") + " in verschiedenen Kitas.");
    }

    static AwardJustification wishRank(AwardDecision decision) {
        return new AwardJustification(applications(decision) + ": die Ränge der erfüllten Wünsche ergeben "
                + decision.choice().wishRankSum + " (kein Wunschplatz zählt wie ein Wunsch hinter dem letzten).");
    }

    static AwardJustification way(AwardDecision decision) {
        return new AwardJustification(applications(decision) + ": der Weg zum angebotenen Platz beträgt "
                + decision.choice().officeMetres + " Meter.");
    }

    private static String applications(AwardDecision decision) {
        List<String> ids = decision.applications();
        String list = IntStream.range(0, ids.size())
                .mapToObj(i -> (i == 0 ? "" : i == ids.size() - 1 ? " und " : ", ") + ids.get(i))
                .reduce("", String::concat);
        return (ids.size() == 1 ? "Anmeldung " : "Anmeldungen ") + list;
    }
}
