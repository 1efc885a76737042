package kita.app.cli.household;

import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.waivers.WaiverDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What was waived counts in full again. */
@Command(
        name = "revoke",
        description =
                "Nimmt eine Entscheidung über einen Erlass zurück. Den Bescheid darüber (§§ 45 bis 48 SGB X) schreibt,"
                        + " wer den Grund kennt.")
final class WaiverRevokeCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    @Option(names = "--number", paramLabel = "NR", required = true, description = "Nummer der Entscheidung.")
    private int number;

    WaiverRevokeCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.bean(WaiverDesk.class).revoke(town.in(session), number, today.day(), user.name());
        output.answer(
                "Die Entscheidung Nr. " + number + " ist zurückgenommen. Danach: ./kita assess.",
                Map.of("revoked", number));
    }
}
