package kita.allocation.proposal;

/** The legal claim to a place (Rechtsanspruch) on which an application rests. */
public enum Entitlement {
    /** § 24 (2) SGB VIII: from the first to the third birthday. */
    FROM_FIRST_BIRTHDAY("§ 24 Abs. 2 SGB VIII"),
    /** § 24 (3) SGB VIII: from the third birthday to school. */
    FROM_THIRD_BIRTHDAY("§ 24 Abs. 3 SGB VIII"),
    /** § 24 (4) SGB VIII: school children, year by year from 1 Aug 2026. */
    PRIMARY_SCHOOL("§ 24 Abs. 4 SGB VIII"),
    /** A claim that the law of the Land grants beyond the federal one (Saxony-Anhalt: from birth, § 3 KiFöG). */
    BY_STATE_LAW("Landesrecht"),
    /** No claim at the start asked for. */
    NONE("kein Rechtsanspruch zum gewünschten Beginn");

    private final String german;

    Entitlement(String german) {
        this.german = german;
    }

    public String german() {
        return german;
    }
}
