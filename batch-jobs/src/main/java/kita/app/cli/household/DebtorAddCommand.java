package kita.app.cli.household;

import java.time.LocalDate;
import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.debtors.DebtorDesk;
import kita.app.store.notices.JointDebtors.JointDebtor;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Notes one more. */
@Command(name = "add", description = "Vermerkt, wer den Beitrag mitschuldet; der Bescheid folgt mit ./kita notices.")
final class DebtorAddCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Option(names = "--household", paramLabel = "NR", required = true, description = "Der Haushalt der Kinder.")
    private String household;

    @Option(names = "--payer", paramLabel = "NR", required = true, description = "Person, mit der abgerechnet wird.")
    private String payer;

    @Option(names = "--person", paramLabel = "NR", required = true, description = "Person, die mitschuldet.")
    private String person;

    @Option(names = "--from", paramLabel = "JJJJ-MM-TT", required = true, description = "Erster Tag.")
    private LocalDate from;

    DebtorAddCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.bean(DebtorDesk.class)
                .add(
                        town.in(session),
                        new JointDebtor(
                                new HouseholdId(household),
                                new GuardianId(payer),
                                new GuardianId(person),
                                Period.from(from)),
                        user.name());
        output.answer(
                "Vermerkt: " + person + " schuldet den Beitrag des Haushalts " + household + " gemeinsam mit " + payer
                        + ".",
                Map.of("household", household, "payer", payer, "person", person));
    }
}
