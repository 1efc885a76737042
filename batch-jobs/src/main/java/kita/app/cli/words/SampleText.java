package kita.app.cli.words;

import kita.app.cli.frame.GermanCount;
import kita.app.jobs.notices.Sample;

/** What was judged of the files that were issued. */
public final class SampleText {

    private SampleText() {}

    /** One line, beginning on a new one; nothing if nothing was issued. */
    public static String of(long judged) {
        return judged == 0
                ? ""
                : "\n  Stichprobe: " + GermanCount.of(judged, "Datei", "Dateien")
                        + " ohne Verstoß gegen PDF/UA-1 und PDF/A (die erste jeder Art und Länge, sonst etwa jede "
                        + Sample.ONE_IN + ".)";
    }
}
