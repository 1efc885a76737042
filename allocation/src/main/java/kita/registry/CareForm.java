package kita.registry;

/** Form of care (Betreuungsform). Hort is the care of school children. */
public enum CareForm {
    KRIPPE("Krippe"),
    KINDERGARTEN("Kindergarten"),
    HORT("Hort"),
    KINDERTAGESPFLEGE("Kindertagespflege");

    private final String german;

    CareForm(String german) {
        this.german = german;
    }

    /** The word that clerks and parents read. */
    public String german() {
        return german;
    }
}
