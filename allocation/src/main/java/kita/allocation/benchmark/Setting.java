package kita.allocation.benchmark;

/** How much the lines of children differ from Kita to Kita, and siblings from each other. */
public enum Setting {
    /** One priority per family, the same at all Kitas. */
    COMMON(1),
    /** As before, and ten points more at one Kita (sibling or proximity bonus) for 22 % of the families. */
    BONUS(1),
    /**
     * The bonus, and siblings who differ by at most one criterion of five points. They share the family's lot, because the
     * lot is drawn per family.
     */
    HARD(2),
    /** The same with up to fifteen points between siblings: harder than catalogues of real towns make it. */
    HARDER(4);

    private final int siblingSteps;

    Setting(int siblingSteps) {
        this.siblingSteps = siblingSteps;
    }

    /** So many different numbers of points, five apart, can siblings have. */
    int siblingSteps() {
        return siblingSteps;
    }
}
