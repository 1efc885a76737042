package kita.billing.export.layout;

/**
 * A file for the finance system cannot be written as its layout asks; says in German which field of which document and
 * what to do. The bytes written so far must be thrown away.
 */
public final class RecordRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordRefusedException(String german) {
        super(german);
    }
}
