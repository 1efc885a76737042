package kita.allocation.criteria;

/**
 * What decides between children with the same rank and points. After the last one comes the lot of the family, and among
 * siblings, who share a lot, the older child.
 */
public enum TieBreak {
    /** The older child. */
    OLDER_CHILD("das ältere Kind"),
    /** The family whose oldest applicant is older; siblings stand together, which keeps them in one Kita. */
    FAMILY_WITH_OLDER_CHILD("die Familie mit dem älteren angemeldeten Kind"),
    /** The child that was in Krippe at this Kita in the month before the start. */
    OWN_CRECHE_CHILD("das eigene Krippenkind der Einrichtung"),
    /** The earlier day of receipt. */
    EARLIER_APPLICATION("die frühere Anmeldung"),
    /** The family whose first application came earlier; siblings stand together. */
    FAMILY_WITH_EARLIER_APPLICATION("die Familie mit der früheren Anmeldung");

    private final String german;

    TieBreak(String german) {
        this.german = german;
    }

    /** What is given precedence, in German. */
    public String german() {
        return german;
    }
}
