package kita.allocation.offer;

import java.util.List;
import java.util.stream.Collectors;

/** A limit of the guard that a proposal goes beyond. */
public sealed interface Excess {

    /** The most ids that a sentence names; the rest is counted. */
    int NAMED = 25;

    /** What the clerk reads: which figure, limit, actual value, whose cases. */
    String sentence();

    /** @param cases ids of applications or families */
    record Count(Figure figure, int limit, int actual, List<String> cases) implements Excess {
        public Count {
            cases = List.copyOf(cases);
        }

        @Override
        public String sentence() {
            String named = cases.stream().limit(NAMED).collect(Collectors.joining(", "));
            String more = cases.size() > NAMED ? " und " + (cases.size() - NAMED) + " weitere" : "";
            return figure.german() + ": " + actual + ", erlaubt " + (limit == 0 ? "keine" : "höchstens " + limit) + " ("
                    + named + more + ")";
        }
    }

    /** The order of hours may have been loaded upside down. */
    record HoursShift(HoursClasses.Shift shift, int limit) implements Excess {

        @Override
        public String sentence() {
            return "Betreuungsumfang " + shift.hours() + ": Der Anteil der Kinder mit Platz lag beim letzten Mal "
                    + against(shift.before()) + ", jetzt " + against(shift.now()) + " (erlaubt ist ein Unterschied von "
                    + limit + " Prozentpunkten). Ist die Reihenfolge der Stunden in den Kriterien vertauscht?";
        }

        private static String against(int points) {
            if (points == 0) {
                return "genau im Durchschnitt";
            }
            return Math.abs(points) + " Prozentpunkte " + (points > 0 ? "über" : "unter") + " dem Durchschnitt";
        }
    }
}
