package kita.billing.export.layout;

/** A value does not fit its field; says why in German, as the end of a sentence, and never repeats the value. */
final class UnfitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitException(String why) {
        super(why);
    }
}
