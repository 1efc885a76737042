package kita.app.jobs.notices;

/** One notice cannot be made; it is set aside with this German reason, and the job goes on. */
final class CannotBeMade extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotBeMade(String reason) {
        super(reason);
    }

    static CannotBeMade nobodyToWriteTo() {
        return new CannotBeMade("In dem Haushalt ist an diesem Tag niemand gemeldet.");
    }
}
