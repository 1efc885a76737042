package kita.app.cli.billing;

import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.billing.Drafts;
import kita.billing.run.RunId;
import kita.billing.run.UserName;
import kita.registry.Month;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Throws away a draft, finished or not; its corrections are free for the next one. */
@Command(name = "discard", description = "Verwirft einen Entwurf; was er gebucht hätte, ist wieder offen.")
final class BillDiscardCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Option(names = "--month", paramLabel = "JJJJ-MM", required = true, description = "Der Monat des Laufs.")
    private Month month;

    @Option(names = "--run", paramLabel = "NR", required = true, description = "Nummer des Laufs.")
    private int number;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Warum er verworfen wird.")
    private String reason;

    BillDiscardCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        if (number < 1) {
            throw new RefusedUse("Läufe eines Monats sind ab 1 nummeriert.");
        }
        RunId id = new RunId(tenant, month, number);
        session.bean(Drafts.class).discard(id, new UserName(user.name()), reason);
        output.answer(
                "Der Entwurf " + id + " ist verworfen; was er gebucht hätte, ist wieder offen.",
                Map.of("town", tenant.value(), "month", month.toString(), "run", number, "state", "DISCARDED"));
    }
}
