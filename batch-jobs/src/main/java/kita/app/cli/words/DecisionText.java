package kita.app.cli.words;

import kita.app.jobs.allocation.DecisionResult;

/** How a decision about a proposal is told. */
public final class DecisionText {

    private DecisionText() {}

    /** What was promised and refused, and what waits for a person. */
    public static String german(DecisionResult result) {
        StringBuilder text = new StringBuilder(
                result.placed() + result.refused() == 0
                        ? "Vorschlag Nr. %d war schon entschieden; nichts Neues.".formatted(result.proposalNumber())
                        : "Vorschlag Nr. %d entschieden: %,d Zusagen, %,d Absagen, %s, %d abweichend."
                                .formatted(
                                        result.proposalNumber(),
                                        result.placed(),
                                        result.refused(),
                                        opened(result),
                                        result.departures()));
        for (String open : result.toLookAt()) {
            text.append("\n  Zu klären: ").append(open);
        }
        return text.toString();
    }

    private static String opened(DecisionResult result) {
        return result.offers() == 0
                ? "%,d neue Verträge".formatted(result.contracts())
                : "%,d Angebote, die auf Antwort warten (./kita offers list)".formatted(result.offers());
    }
}
