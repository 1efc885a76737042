package kita.app.intake;

/** A file cannot be read at all. The message is German and names the file, what is wrong and what to do. */
public final class FileRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FileRefusedException(String file, String reason, String remedy) {
        super(file + ": " + reason + " " + remedy);
    }
}
