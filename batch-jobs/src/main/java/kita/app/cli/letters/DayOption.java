package kita.app.cli.letters;

import java.time.LocalDate;
import picocli.CommandLine.Option;

/** On which day something happened that is noted now. */
final class DayOption {

    @Option(names = "--day", paramLabel = "JJJJ-MM-TT", description = "An welchem Tag (Vorgabe: heute).")
    private LocalDate day;

    LocalDate or(LocalDate today) {
        return day == null ? today : day;
    }
}
