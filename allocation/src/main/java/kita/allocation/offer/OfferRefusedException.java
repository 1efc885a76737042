package kita.allocation.offer;

/** An offer cannot be changed as asked. The message is German, for clerks, and names nobody but the application's id. */
public final class OfferRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OfferRefusedException(String message) {
        super(message);
    }
}
