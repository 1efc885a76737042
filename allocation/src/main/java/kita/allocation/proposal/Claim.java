package kita.allocation.proposal;

/** By what right a {@link Wish} stands on a child's list. */
public enum Claim {
    /** The parents ask for it; the award criteria decide. */
    ASKED("gewünscht"),
    /**
     * The child has it already, by a running contract or a promise: it may get something better, but is never left with
     * something worse. Stands last on the list, ahead of everybody who asks.
     */
    HELD("vorhanden"),
    /** Offered and accepted: the child gets exactly this. Stands ahead of everybody who asks. */
    PINNED("zugesagt");

    private final String german;

    Claim(String german) {
        this.german = german;
    }

    public String german() {
        return german;
    }

    /** Whether nobody who asks can stand before it. */
    public boolean isSecured() {
        return this != ASKED;
    }
}
