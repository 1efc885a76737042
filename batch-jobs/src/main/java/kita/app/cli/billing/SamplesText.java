package kita.app.cli.billing;

import java.util.List;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.words.SetAsideText;
import kita.app.jobs.billing.RehearsalReport;
import kita.app.jobs.letters.RehearsalLetters.Samples;
import kita.app.store.notices.SetAsideNotices.SetAside;
import kita.billing.run.BillingRun;

/** The sample letters of a draft in a few lines, without names. */
final class SamplesText {

    private static final int SHOWN = 10;

    private SamplesText() {}

    /** Beginning on a new line; nothing for a run that is no draft any more. */
    static String german(RehearsalReport report, Samples samples) {
        if (!(report.run() instanceof BillingRun.Rehearsed)) {
            return "";
        }
        String which = report.figures().comparedWith().isPresent() ? "größten Änderungen" : "größten Beträgen";
        return (samples.files().isEmpty()
                        ? "\nKeine Musterschreiben: Zu den " + which + " gibt es keinen Brief zu zeigen."
                        : "\n" + samples.files().size() + " Musterschreiben zu den " + which + " im selben Ordner: "
                                + String.join(", ", names(samples)))
                + notMade(samples.notMade());
    }

    private static String notMade(List<SetAside> notMade) {
        if (notMade.isEmpty()) {
            return "";
        }
        int more = notMade.size() - SHOWN;
        return "\n" + GermanCount.of(notMade.size(), "fälliger Brief lässt", "fällige Briefe lassen")
                + " sich nicht erstellen:"
                + SetAsideText.of(notMade.subList(0, Math.min(SHOWN, notMade.size())))
                + (more > 0 ? "\n  und " + more + " weitere (--json nennt alle)" : "");
    }

    static List<String> names(Samples samples) {
        return samples.files().stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }
}
