package kita.app.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text of files for reports. */
final class Texts {

    private static final int END = 600;

    private Texts() {}

    /** Why a program ended, as its error stream says; without its frames. */
    static String causes(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("\t") && !line.isBlank())
                .map(line -> line.length() > END ? line.substring(0, END) : line)
                .reduce(
                        "",
                        (all, line) -> (all + " | " + line)
                                .substring(Math.max(0, all.length() + line.length() + 3 - 3 * END)));
    }

    /** The last lines; empty if there is no such file. */
    static String end(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        String text = Files.readString(file);
        return text.substring(Math.max(0, text.length() - END)).strip();
    }
}
