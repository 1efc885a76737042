package kita.app.cli.frame;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a document that a command was given, and writes one that it makes. */
public final class TextFile {

    private static final long MOST_BYTES = 4_000_000;
    private static final long MOST_BYTES_OF_A_PHOTO = 30_000_000;

    private TextFile() {}

    /** The text; a file that is missing, larger than 4 MB or no UTF-8 is refused with {@link RefusedUse}. */
    public static String read(Path file) {
        requireReasonable(file);
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            throw new NotUtf8(file);
        } catch (IOException failed) {
            throw unreadable(file);
        }
    }

    /** As {@link #read}, for what need not be a text and may be a photo: up to 30 MB. */
    public static byte[] bytes(Path file) {
        requireReasonable(file, MOST_BYTES_OF_A_PHOTO);
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw unreadable(file);
        }
    }

    private static void requireReasonable(Path file) {
        requireReasonable(file, MOST_BYTES);
    }

    private static void requireReasonable(Path file, long most) {
        if (!Files.isRegularFile(file)) {
            throw new RefusedUse("Die Datei " + file + " gibt es nicht.");
        }
        try {
            if (Files.size(file) > most) {
                throw new RefusedUse("Die Datei " + file + " ist zu groß für ein solches Dokument (höchstens "
                        + most / 1_000_000 + " MB).");
            }
        } catch (IOException failed) {
            throw unreadable(file);
        }
    }

    private static RefusedUse unreadable(Path file) {
        return new RefusedUse("Die Datei " + file + " lässt sich nicht lesen.");
    }

    /** Writes what a command answers as a file; a place that cannot be written to is refused with {@link RefusedUse}. */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #write(Path, String)}, for what is no text. */
    public static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw new RefusedUse("Die Datei " + file + " lässt sich nicht schreiben.");
        }
    }
}
