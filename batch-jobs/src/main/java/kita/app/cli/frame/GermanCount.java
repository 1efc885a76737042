package kita.app.cli.frame;

import java.util.Locale;

/** A number and its German word, one or many. */
public final class GermanCount {

    private GermanCount() {}

    /** The number, with a point for each thousand, and the word that fits it. */
    public static String of(long number, String one, String many) {
        return String.format(Locale.GERMANY, "%,d %s", number, number == 1 ? one : many);
    }

    /** Worked examples that come out. */
    public static String examples(long number) {
        return of(number, "Beispiel geht auf", "Beispiele gehen auf");
    }
}
