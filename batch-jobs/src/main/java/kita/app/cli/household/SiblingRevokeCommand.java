package kita.app.cli.household;

import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.siblings.SiblingDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What was confirmed does not hold any more. */
@Command(name = "revoke", description = "Widerruft eine Geschwisterbescheinigung.")
final class SiblingRevokeCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    @Option(names = "--number", paramLabel = "NR", required = true, description = "Nummer der Bescheinigung.")
    private int number;

    SiblingRevokeCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.bean(SiblingDesk.class).revoke(town.in(session), number, today.day(), user.name());
        output.answer("Die Bescheinigung Nr. " + number + " ist widerrufen.", Map.of("revoked", number));
    }
}
