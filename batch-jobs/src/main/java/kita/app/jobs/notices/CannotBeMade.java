package kita.app.jobs.notices;

/** One notice cannot be made; it is set aside with this German reason, and the job goes on. */
public final class CannotBeMade extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotBeMade(String reason) {
        super(reason);
    }

    CannotBeMade(String reason, Throwable cause) {
        super(reason, cause);
    }

    public static CannotBeMade nobodyToWriteTo() {
        return new CannotBeMade("In dem Haushalt ist an diesem Tag niemand gemeldet.");
    }
}
