package kita.app.cli.allocation;

import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.offers.Offers;
import kita.registry.ApplicationId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Parents take an application back. */
@Command(name = "withdraw", description = "Zieht eine Anmeldung zurück, samt einem offenen Angebot.")
final class OffersWithdrawCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private AtOption at;

    @Option(names = "--application", paramLabel = "NR", required = true, description = "Anmelde-Nummer.")
    private String application;

    OffersWithdrawCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.bean(Offers.class).withdraw(town.in(session), new ApplicationId(application), at.moment(), user.name());
        output.answer(
                "Die Anmeldung " + application + " ist zurückgezogen.",
                Map.of("application", application, "state", "Withdrawn"));
    }
}
