package kita.app.cli.letters;

import kita.app.cli.frame.RefusedUse;
import kita.registry.GuardianId;
import picocli.CommandLine.Option;

/** Which person a command is about. */
final class GuardianOption {

    @Option(names = "--guardian", paramLabel = "NR", required = true, description = "Nummer der Person.")
    private String number;

    GuardianId id() {
        if (number.isBlank()) {
            throw new RefusedUse("Die Nummer bei --guardian darf nicht leer sein.");
        }
        return new GuardianId(number.strip());
    }
}
