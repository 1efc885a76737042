package kita.app.cli.frame;

/** A request that is understood and cannot be granted. The message is German and says what to do. */
public class RefusedUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The message is the sentence that a person reads. */
    public RefusedUse(String message) {
        super(message);
    }
}
