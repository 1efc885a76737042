package kita.app.cli;

import java.util.List;
import java.util.Map;
import kita.app.jobs.billing.IgnoreDesk;
import kita.app.store.billing.IgnoredDifferences.Ignored;
import kita.registry.HouseholdId;
import kita.registry.Month;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A difference is left as it is. */
@Command(
        name = "ignore",
        description =
                "Übergeht eine Abweichung eines vergangenen Monats: Was gebucht ist, bleibt. Ändert sich der Monat später"
                        + " noch einmal, wird die ganze Abweichung gebucht.")
final class BillIgnoreCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    @Option(names = "--household", paramLabel = "NR", required = true, description = "Haushalt-Nr.")
    private String household;

    @Option(names = "--month", paramLabel = "JJJJ-MM", required = true, description = "Der Monat, der abweicht.")
    private Month month;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Begründung.")
    private String reason;

    BillIgnoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<Ignored> found = session.bean(IgnoreDesk.class)
                .ignore(town.in(session), new HouseholdId(household), month, reason, today.day(), user.name());
        StringBuilder text = new StringBuilder("Übergangen:");
        for (Ignored one : found) {
            text.append("\n  ")
                    .append(one.position().product().german())
                    .append(", Kind ")
                    .append(one.position().child())
                    .append(": gebucht ")
                    .append(one.standing().german())
                    .append(", neu berechnet ")
                    .append(one.target().german());
        }
        output.answer(text.toString(), Map.of("ignored", found.size(), "month", month.toString()));
    }
}
