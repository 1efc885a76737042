package kita.app.cli.words;

import kita.app.cli.frame.GermanDay;
import kita.app.store.allocation.UnbornStore;

/** How a place is told that waits for a child nobody has reported as born. */
public final class UnbornText {

    private UnbornText() {}

    /** For whom, from which month on, and when the birth was expected. */
    public static String german(UnbornStore.Promised promised) {
        return promised.expected().application() + ": Die Betreuung beginnt im Monat " + promised.start()
                + ", eine Geburt (erwartet am "
                + GermanDay.of(promised.expected().expectedOn())
                + ") ist nicht gemeldet.";
    }
}
