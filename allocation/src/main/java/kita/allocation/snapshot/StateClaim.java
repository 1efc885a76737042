package kita.allocation.snapshot;

/** What the law of the Land grants beyond § 24 SGB VIII. */
public enum StateClaim {
    /** Nothing. */
    NONE,
    /** From birth until the move to grade seven (Saxony-Anhalt, § 3 (1) KiFöG LSA). */
    FROM_BIRTH_TO_GRADE_SIX
}
