package kita.allocation.criteria;

import kita.allocation.application.FactKey;
import kita.allocation.application.FactValue;

/**
 * A fact that parents may declare in this municipality.
 *
 * @param label what clerks and parents read
 * @param kind which values are meaningful
 */
public record FactDefinition(FactKey key, String label, Kind kind) {

    /** What a value of the fact can be. */
    public sealed interface Kind {
        boolean admits(FactValue value);

        /** Yes or no. */
        record YesNo() implements Kind {
            @Override
            public boolean admits(FactValue value) {
                return value instanceof FactValue.YesNo;
            }
        }

        /** A number from 0 to a greatest value. */
        record Count(int most) implements Kind {
            @Override
            public boolean admits(FactValue value) {
                return value instanceof FactValue.Count count && count.number() <= most;
            }
        }
    }
}
