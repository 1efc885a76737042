package kita.app.cli;

/** A request that is understood and cannot be granted. The message is German and says what to do. */
class RefusedUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedUse(String message) {
        super(message);
    }
}
