package kita.allocation.criteria;

import kita.registry.CareForm;

/**
 * The most free places of a Kita that a certain group of children may take (Höchstzahl, Quote), such as two-year-olds in
 * Kindergarten groups. It becomes a limit of the allocation problem; a child counts only by what is proven.
 *
 * @param key category of the children it counts
 * @param form of the places
 * @param where at which Kitas
 * @param counted which children
 */
public record Cap(
        String key,
        String label,
        CareForm form,
        Where where,
        Condition counted,
        Most most,
        Basis basis,
        String citation) {

    /** The most children of the group, if so many places are free. */
    public int mostOf(int free) {
        return Math.min(free, most.of(free));
    }

    /** Why the cap is there: what must be is not questioned, what the town chose may keep places empty. */
    public enum Basis {
        /** The licence of the Kita says so (Betriebserlaubnis, § 45 SGB VIII). */
        LICENCE,
        /** The municipality wants it so (Quote). */
        QUOTA
    }

    /** How many. */
    public sealed interface Most {
        int of(int free);

        /** So many children. */
        record Children(int number) implements Most {
            public Children {
                if (number < 0) {
                    throw new IllegalArgumentException("A cap is 0 or more, not " + number);
                }
            }

            @Override
            public int of(int free) {
                return number;
            }
        }

        /** A share of the free places. */
        record Percent(int percent, Rounding rounding) implements Most {
            private static final int WHOLE = 100;

            public Percent {
                if (percent < 0) {
                    throw new IllegalArgumentException("A share is 0 or more, not " + percent);
                }
            }

            @Override
            public int of(int free) {
                long hundredths = Math.multiplyExact((long) free, percent);
                return Math.toIntExact(
                        switch (rounding) {
                            case DOWN -> hundredths / WHOLE;
                            case UP -> (hundredths + WHOLE - 1) / WHOLE;
                            case HALF_UP -> (hundredths + WHOLE / 2) / WHOLE;
                        });
            }
        }
    }

    /** What becomes of a part of a place. */
    public enum Rounding {
        DOWN,
        UP,
        HALF_UP
    }
}
