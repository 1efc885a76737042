package kita.billing.tariff;

import kita.money.Exact;

/** What an amount that a rule finds does to the amount before it. */
public enum Effect {
    /** It is the amount. */
    SETS {
        @Override
        Exact of(Exact before, Exact found) {
            return found;
        }
    },
    /** A cap: the smaller of both, as by a state law above the local table. */
    AT_MOST {
        @Override
        Exact of(Exact before, Exact found) {
            return before.min(found);
        }
    },
    /** The larger of both. */
    AT_LEAST {
        @Override
        Exact of(Exact before, Exact found) {
            return before.max(found);
        }
    },
    /** Both together. */
    ADDS {
        @Override
        Exact of(Exact before, Exact found) {
            return before.plus(found);
        }
    };

    abstract Exact of(Exact before, Exact found);

    /** German: the found amount as it works on the one before. */
    String german(String found) {
        return switch (this) {
            case SETS -> found;
            case AT_MOST -> "Höchstens: " + found;
            case AT_LEAST -> "Mindestens: " + found;
            case ADDS -> "Zusätzlich: " + found;
        };
    }
}
