package kita.app.bank;

/** A file of the bank that cannot be taken in; the German message says why and repeats nothing of its content. */
public final class BankFileRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public BankFileRefused(String message) {
        super(message);
    }

    BankFileRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
