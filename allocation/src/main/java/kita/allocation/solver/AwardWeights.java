package kita.allocation.solver;

import org.optaplanner.core.api.domain.constraintweight.ConstraintConfiguration;
import org.optaplanner.core.api.domain.constraintweight.ConstraintWeight;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;

/**
 * The level of each constraint. Levels are compared one after the other, so nothing on a lower level can buy anything
 * on a higher one; the policy decides which of two levels is the higher.
 */
@ConstraintConfiguration(constraintPackage = AwardWeights.PACKAGE)
class AwardWeights {

    static final String PACKAGE = "kita.allocation.solver";
    static final int SOFT_LEVELS = 5;

    static final String OVERFILLED = "Mehr Kinder als Plätze";
    static final String BLOCKING = "Familie hinter nachrangigen Kindern übergangen";
    static final String UNPLACED = "Kind mit Rechtsanspruch ohne Platz";
    static final String APART = "Geschwister in verschiedenen Kitas";
    static final String WISH_RANK = "Nachrangiger oder kein Wunsch erfüllt";
    static final String DISTANCE = "Weg zum angebotenen Platz";

    @ConstraintWeight(OVERFILLED)
    private BendableLongScore overfilled = BendableLongScore.ofHard(1, SOFT_LEVELS, 0, 1);

    @ConstraintWeight(BLOCKING)
    private BendableLongScore blocking;

    @ConstraintWeight(UNPLACED)
    private BendableLongScore unplaced;

    @ConstraintWeight(APART)
    private BendableLongScore apart = soft(2);

    @ConstraintWeight(WISH_RANK)
    private BendableLongScore wishRank = soft(3);

    @ConstraintWeight(DISTANCE)
    private BendableLongScore distance = soft(4);

    AwardWeights() {}

    AwardWeights(Policy policy) {
        blocking = soft(policy == Policy.STABILITY_FIRST ? 0 : 1);
        unplaced = soft(policy == Policy.STABILITY_FIRST ? 1 : 0);
    }

    private static BendableLongScore soft(int level) {
        return BendableLongScore.ofSoft(1, SOFT_LEVELS, level, 1);
    }

    /** The score that a plan with these figures must have. */
    static BendableLongScore scoreOf(PlanFigures figures, Policy policy) {
        long blocking = -figures.blockingGroups();
        long unplaced = -figures.unplacedEntitled();
        boolean stable = policy == Policy.STABILITY_FIRST;
        return BendableLongScore.of(new long[] {-figures.overfilled()}, new long[] {
            stable ? blocking : unplaced,
            stable ? unplaced : blocking,
            -figures.siblingPairsApart(),
            -figures.wishRankSum(),
            -figures.officeMetres()
        });
    }
}
