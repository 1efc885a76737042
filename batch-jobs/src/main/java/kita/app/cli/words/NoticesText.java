package kita.app.cli.words;

import kita.app.jobs.notices.NoticesReport;

/** How a run of notices is told. */
public final class NoticesText {

    private NoticesText() {}

    /** How many were issued, into which folder, what was judged of them, and what waits for a person. */
    public static String german(NoticesReport report, String folder) {
        return "%,d neue Bescheide, %,d insgesamt: %s".formatted(report.issued(), report.inAll(), folder)
                + SpotCheckText.of(report.judged())
                + SetAsideText.of(report.setAside());
    }
}
