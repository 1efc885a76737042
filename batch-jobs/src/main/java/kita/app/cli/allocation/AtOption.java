package kita.app.cli.allocation;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.Option;

/** When something arrived: now in Germany, unless another moment is named. */
final class AtOption {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @Option(
            names = "--at",
            paramLabel = "JJJJ-MM-TTThh:mm",
            description = "Wann es eingegangen ist, etwa 2026-03-12T14:30 (Vorgabe: jetzt).")
    private LocalDateTime at;

    LocalDateTime moment() {
        return at == null ? LocalDateTime.now(GERMANY).truncatedTo(ChronoUnit.SECONDS) : at;
    }
}
