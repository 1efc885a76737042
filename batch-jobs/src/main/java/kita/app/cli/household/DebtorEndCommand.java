package kita.app.cli.household;

import java.time.LocalDate;
import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.debtors.DebtorDesk;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** From the day after it the payer owes alone. */
@Command(name = "end", description = "Vermerkt den letzten Tag, für den jemand mitschuldet.")
final class DebtorEndCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Option(names = "--household", paramLabel = "NR", required = true, description = "Der Haushalt der Kinder.")
    private String household;

    @Option(names = "--person", paramLabel = "NR", required = true, description = "Person, die mitschuldet.")
    private String person;

    @Option(names = "--last", paramLabel = "JJJJ-MM-TT", required = true, description = "Letzter Tag.")
    private LocalDate last;

    DebtorEndCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.bean(DebtorDesk.class)
                .end(town.in(session), new HouseholdId(household), new GuardianId(person), last, user.name());
        output.answer(
                person + " schuldet den Beitrag des Haushalts " + household + " bis " + last + " mit.",
                Map.of("household", household, "person", person, "last", last.toString()));
    }
}
