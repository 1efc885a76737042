package kita.billing.run;

import java.util.List;
import kita.billing.ledger.Digest;

/**
 * What a rehearsal demands of the person who releases.
 *
 * @param digest of all that the rehearsal found
 * @param exceeded German: the limits of the municipality that the run exceeds; release then needs a written reason
 * @param atOnce German: debits that draw several months at once; release then needs that choice made explicitly
 */
public record RehearsalVerdict(Digest digest, List<String> exceeded, List<String> atOnce) {

    public RehearsalVerdict {
        exceeded = List.copyOf(exceeded);
        atOnce = List.copyOf(atOnce);
    }

    void requireAnswered(RunId run, ReleaseNote note) {
        if (!exceeded.isEmpty() && note.reason().isEmpty()) {
            throw new RunRefusedException(
                    "LIMIT_EXCEEDED",
                    "Lauf " + run + " überschreitet Grenzen der Kommune: " + String.join(" ", exceeded)
                            + " Freigeben geht nur mit schriftlicher Begründung (--reason).");
        }
        if (!atOnce.isEmpty() && note.months() == ReleaseNote.Months.AS_USUAL && note.spread() == 1) {
            throw new RunRefusedException(
                    "SEVERAL_MONTHS_AT_ONCE",
                    "Lauf " + run + " zieht mehrere Monate auf einmal ein: " + String.join(" ", atOnce)
                            + " Entweder auf mehrere Fälligkeiten verteilen (--spread 3), oder den Entwurf verwerfen und die"
                            + " Monate einzeln mit eigener Fälligkeit vorbereiten (bill prepare --due), oder ausdrücklich"
                            + " zulassen (--collect-at-once).");
        }
    }
}
