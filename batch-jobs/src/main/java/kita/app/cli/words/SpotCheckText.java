package kita.app.cli.words;

import kita.app.cli.frame.GermanCount;
import kita.app.jobs.notices.SpotCheck;

/** What was judged of the files that were issued. */
public final class SpotCheckText {

    private SpotCheckText() {}

    /** One line, beginning on a new one; nothing if nothing was issued. */
    public static String of(long judged) {
        return judged == 0
                ? ""
                : "\n  Stichprobe: " + GermanCount.of(judged, "Datei", "Dateien")
                        + " ohne Verstoß gegen PDF/UA-1 und PDF/A (die erste jeder Art und Länge, sonst etwa jede "
                        + SpotCheck.ONE_IN + ".)";
    }
}
