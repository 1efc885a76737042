package kita.allocation.bound;

/** Which places a bound counts as open to a child. */
public enum Reach {
    /** Those that the parents named. */
    WISHES,
    /** Those, and the ones that the office may offer. */
    WISHES_AND_OFFICE
}
