package kita.app.jobs;

/** A job cannot be done as asked. The message is German, for the person who asked, and carries no personal data. */
public class JobRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobRefusedException(String message) {
        super(message);
    }

    public JobRefusedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The same job runs for the same municipality at this moment. */
    public static final class AlreadyRunning extends JobRefusedException {
        private static final long serialVersionUID = 1L;

        AlreadyRunning(String job, String tenant) {
            super("Für " + tenant + " läuft „" + job + "“ gerade schon. Bitte warten, bis der Lauf beendet ist.");
        }
    }
}
