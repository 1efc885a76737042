package kita.allocation.solver;

/** What the solver is doing, for a progress display. */
public enum SolverPhase {
    DEFERRED_ACCEPTANCE("Plätze nach Rang vergeben"),
    REPAIR("Blockierende Familien auflösen"),
    OFFICE("Restplätze in Reichweite anbieten"),
    IMPROVEMENT("Restplätze umverteilen");

    private final String german;

    SolverPhase(String german) {
        this.german = german;
    }

    /** The words that a clerk reads. */
    public String german() {
        return german;
    }
}
