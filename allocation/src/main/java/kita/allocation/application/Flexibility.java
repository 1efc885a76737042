package kita.allocation.application;

import java.util.Optional;
import kita.registry.Month;

/**
 * What parents would also take beside what they ask for.
 *
 * @param latestStart last month in which care may begin (spätester Beginn); empty if only the asked one will do
 * @param leastDailyHours hours a day that would do (Stunden mindestens); empty if only the asked ones will
 */
public record Flexibility(Optional<Month> latestStart, Optional<Integer> leastDailyHours, Precedence precedence) {

    /** Only what is asked for. */
    public static final Flexibility NONE = new Flexibility(Optional.empty(), Optional.empty(), Precedence.KITA);

    /** What matters more where both cannot be had (Vorrang). */
    public enum Precedence {
        /** Rather wait for the better Kita. */
        KITA("Kita"),
        /** Rather begin early at another Kita. */
        START("Beginn");

        private final String german;

        Precedence(String german) {
            this.german = german;
        }

        /** As in the application file. */
        public String german() {
            return german;
        }
    }
}
