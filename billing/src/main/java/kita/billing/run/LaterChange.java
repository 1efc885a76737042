package kita.billing.run;

import java.util.List;
import kita.money.Money;

/**
 * What a later real change of a month brings where a clerk has ignored a difference of it (Kleinbetrag). No paragraph
 * settles it, so each municipality chooses.
 */
public enum LaterChange {
    /** The whole difference against what was charged: what was ignored comes back with it. */
    WHOLE_DIFFERENCE,
    /** Only what is new: what was ignored stays ignored, and a change past what was charged counts in full. */
    NEW_PART;

    /**
     * A difference that a clerk has ignored.
     *
     * @param standing what was charged for the month
     * @param assessed what the ordinance asked for
     */
    public record Ignored(Money standing, Money assessed) {

        private Money difference() {
            return assessed.minus(standing);
        }

        /** Neither gives back nor asks for what was ignored, and never goes past what was charged. */
        private Money newPart(Money now) {
            boolean sameWay = difference().isNegative() ? now.compareTo(standing) < 0 : now.compareTo(standing) > 0;
            if (!sameWay) {
                return now;
            }
            Money rest = now.minus(difference());
            boolean isPast = difference().isNegative() ? rest.compareTo(standing) > 0 : rest.compareTo(standing) < 0;
            return isPast ? standing : rest;
        }
    }

    /**
     * What should be charged for a month.
     *
     * @param assessed what the ordinance asks for now
     * @param standing what is charged so far
     * @param decisions about this month in the order in which they were made
     */
    public Money charged(Money assessed, Money standing, List<Ignored> decisions) {
        if (this == WHOLE_DIFFERENCE) {
            return decisions.contains(new Ignored(standing, assessed)) ? standing : assessed;
        }
        Ignored rise = null;
        Ignored fall = null;
        for (Ignored decision : decisions) {
            if (decision.difference().isNegative()) {
                fall = decision;
            } else {
                rise = decision;
            }
        }
        Money charged = rise == null ? assessed : rise.newPart(assessed);
        return fall == null || !charged.equals(assessed) ? charged : fall.newPart(assessed);
    }
}
