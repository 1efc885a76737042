package kita.app.cli.billing;

import java.util.List;
import java.util.stream.Collectors;
import kita.app.jobs.billing.DifferenceDesk;
import kita.app.store.billing.DecidedDifferences.Decided;
import kita.registry.HouseholdId;
import kita.registry.Month;
import picocli.CommandLine.Option;

/** Over which difference a clerk decides, and why. */
final class DifferenceOption {

    @Option(names = "--household", paramLabel = "NR", required = true, description = "Haushalt-Nr.")
    private String household;

    @Option(names = "--month", paramLabel = "JJJJ-MM", required = true, description = "Der Monat, der abweicht.")
    private Month month;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Begründung.")
    private String reason;

    DifferenceDesk.Case decidedFor() {
        return new DifferenceDesk.Case(new HouseholdId(household), month, reason);
    }

    static String german(List<Decided> found) {
        return found.stream()
                .map(one -> "\n  %s, Kind %s: gebucht %s, neu berechnet %s"
                        .formatted(
                                one.position().product().german(),
                                one.position().child(),
                                one.standing().german(),
                                one.target().german()))
                .collect(Collectors.joining());
    }
}
