package kita.app.cli.frame;

import java.nio.file.Path;

/** A document in the encoding of another time; what it says can only be guessed, so nobody does. */
public final class NotUtf8 extends RefusedUse {
    private static final long serialVersionUID = 1L;

    NotUtf8(Path file) {
        super("Die Datei " + file
                + " ist nicht als UTF-8 gespeichert. Im Editor mit „Speichern unter“ die Kodierung UTF-8"
                + " wählen und Umlaute prüfen.");
    }
}
