package kita.app.cli.accounts;

import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.money.BankDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A clerk knows whose money it is. */
@Command(name = "assign", description = "Bucht eine Zahlung aus der Verwahrung auf ein Personenkonto.")
final class BankAssignCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    @Mixin
    private PayerOption payer;

    @Option(names = "--booking", paramLabel = "NR", required = true, description = "Buchung, siehe ./kita bank open.")
    private long booking;

    BankAssignCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.bean(BankDesk.class).assign(town.in(session), booking, payer.typed(), today.day(), user.name());
        output.answer("Buchung " + booking + " ist zugeordnet.", Map.of("booking", booking));
    }
}
