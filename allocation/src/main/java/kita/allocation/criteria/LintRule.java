package kita.allocation.criteria;

/** The checks of {@link Lint}; their names are stable, machines may count on them. */
public enum LintRule {
    RESIDENCE,
    VOLUNTEERING,
    FIRST_WISH,
    FUTURE_FACT,
    HOURS_REVERSED,
    FALLING_STEPS,
    UNREACHABLE_RANK,
    UNREACHABLE_POINTS,
    UNREACHABLE_IN_GROUP,
    POINTS_FOR_EVERYBODY,
    REWARDS_MISSING_PROOF,
    UNUSED_FACT,
    DUPLICATE_RULE,
    UNCITED,
    MISSING_ORDER,
    SPLITS_SIBLINGS,
    DECIDED_TOO_LATE,
    VALIDITY_WITHIN_YEAR,
    VALIDITY_GAP,
    EMPTY_CAP,
    IDLE_CAP,
    CAP_KEEPS_PLACES_FREE,
    TOO_MANY_CASES
}
