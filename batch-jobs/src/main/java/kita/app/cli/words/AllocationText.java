package kita.app.cli.words;

import kita.app.jobs.allocation.AllocationResult;

/** How a proposal is told. */
public final class AllocationText {

    private AllocationText() {}

    /** Its figures, where its files are, and who releases it. */
    public static String german(AllocationResult result) {
        var counts = result.counts();
        return """
                Vorschlag Nr. %d%s: %,d von %,d Kindern haben einen Platz (%,d nach Wunsch, %,d vom Amt angeboten).
                Ohne Platz trotz Rechtsanspruch: %,d. Familien, die besser bedient werden könnten: %d. Zurückgestellt: %d.
                Dateien: %s
                Freigeben durch eine zweite Person: ./kita decide --town … --user …""".formatted(
                        result.proposalNumber(),
                        result.storage() == AllocationResult.Storage.KNOWN ? " (unverändert)" : "",
                        counts.placed(),
                        counts.applicants(),
                        counts.byWish(),
                        counts.byOffice(),
                        counts.unplacedEntitled(),
                        result.blockingFamilies(),
                        result.setAside(),
                        result.folder());
    }
}
