package kita.app.cli.frame;

/** A number and its German word, one or many. */
public final class GermanCount {

    private GermanCount() {}

    /** The number with the word that fits it. */
    public static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Worked examples that come out. */
    public static String examples(long number) {
        return of(number, "Beispiel geht auf", "Beispiele gehen auf");
    }
}
