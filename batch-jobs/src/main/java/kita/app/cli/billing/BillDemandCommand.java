package kita.app.cli.billing;

import java.util.List;
import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.billing.DifferenceDesk;
import kita.app.store.billing.DecidedDifferences.Decided;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A rise is demanded although the notice is final. */
@Command(
        name = "demand",
        description =
                "Fordert für einen vergangenen Monat nach, obwohl der Bescheid bestandskräftig ist (§§ 45, 48 SGB X). Ohne diese"
                        + " Entscheidung hält das Programm die Nachforderung zurück und nennt sie im Probelauf.")
final class BillDemandCommand implements Runnable {

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
    private DifferenceOption difference;

    BillDemandCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<Decided> found = session.bean(DifferenceDesk.class)
                .demand(town.in(session), difference.decidedFor(), today.day(), user.name());
        output.answer(
                "Wird nachgefordert:" + DifferenceOption.german(found),
                Map.of(
                        "demanded",
                        found.size(),
                        "month",
                        found.get(0).position().month().toString()));
    }
}
