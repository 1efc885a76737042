package kita.app.recompute;

/** A file with which nothing can be computed again; the message is German and says what to do. */
public final class CannotRecompute extends Exception {

    private static final long serialVersionUID = 1;

    public CannotRecompute(String message) {
        super(message);
    }

    static CannotRecompute notOurs() {
        return new CannotRecompute(
                "Die Datei enthält keine Berechnung eines Bescheids. Gesucht ist ein Gebührenbescheid"
                        + " als PDF-Datei, die Datei " + ComputationFile.NAME
                        + " daraus oder sein QR-Code als Foto (PNG, JPEG), Scan (PDF) oder Text.");
    }
}
