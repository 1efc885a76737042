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

    @Mixin
    private DifferenceOption difference;

    BillIgnoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<Decided> found = session.bean(DifferenceDesk.class)
                .ignore(town.in(session), difference.decidedFor(), today.day(), user.name());
        output.answer(
                "Übergangen:" + DifferenceOption.german(found),
                Map.of(
                        "ignored",
                        found.size(),
                        "month",
                        found.get(0).position().month().toString()));
    }
}
