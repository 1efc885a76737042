package kita.app.cli.frame;

import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine.Option;

/** The business day: today in Germany, unless another one is asked for. The only place that looks at the clock. */
public final class Today {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @Option(names = "--today", paramLabel = "JJJJ-MM-TT", description = "Geschäftstag (Vorgabe: heute).")
    private LocalDate day;

    /** The day for which the command works. */
    public LocalDate day() {
        return day == null ? LocalDate.now(GERMANY) : day;
    }
}
