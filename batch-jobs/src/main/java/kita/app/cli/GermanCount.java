package kita.app.cli;

/** A number and its German word, one or many. */
final class GermanCount {

    private GermanCount() {}

    static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Worked examples that come out. */
    static String examples(long number) {
        return of(number, "Beispiel geht auf", "Beispiele gehen auf");
    }
}
