package kita.app.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text of files for reports. */
final class Texts {

    private static final int END = 600;

    private Texts() {}

    /** The last lines; empty if there is no such file. */
    static String end(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        String text = Files.readString(file);
        return text.substring(Math.max(0, text.length() - END)).strip();
    }
}
