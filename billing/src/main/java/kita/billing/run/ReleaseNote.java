package kita.billing.run;

import java.util.Optional;

/**
 * What the releasing person says about the release.
 *
 * @param reason written reason, never blank
 * @param spread over how many due dates debits of more than one month are spread, 1 for all at once
 */
public record ReleaseNote(Optional<String> reason, Months months, int spread) {

    private static final int MOST = 24;

    public static final ReleaseNote NONE = new ReleaseNote(Optional.empty(), Months.AS_USUAL, 1);

    /** Whether one debit may draw more months than usual. */
    public enum Months {
        AS_USUAL,
        SEVERAL_AT_ONCE
    }

    /** With nothing spread. */
    public ReleaseNote(Optional<String> reason, Months months) {
        this(reason, months, 1);
    }

    public ReleaseNote {
        if (spread < 1 || spread > MOST) {
            throw new RunRefusedException(
                    "SPREAD",
                    "Verteilt wird auf 2 bis " + MOST + " Fälligkeiten (--spread), nicht auf " + spread + ".");
        }
        reason = reason.map(String::strip).filter(text -> !text.isEmpty());
    }
}
