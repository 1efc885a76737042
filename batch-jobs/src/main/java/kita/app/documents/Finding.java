package kita.app.documents;

/**
 * What is wrong at one place of a document, for the person who wrote it.
 *
 * @param line counted from 1
 * @param problem German: what is wrong
 * @param remedy German: what to do about it
 */
public record Finding(String file, int line, String problem, String remedy) {

    /** One line, as the command line prints it: tariff.yaml:12: … */
    public String german() {
        return file + ":" + line + ": " + problem + " " + remedy;
    }
}
