package kita.allocation.benchmark;

/** How much the lines of children differ from Kita to Kita, and siblings from each other. */
public enum Setting {
    /** One priority per family, the same at all Kitas. */
    COMMON,
    /** As before, and ten points more at one Kita (sibling or proximity bonus) for 22 % of the families. */
    BONUS,
    /** Siblings of different priority, and the bonus. */
    HARD
}
