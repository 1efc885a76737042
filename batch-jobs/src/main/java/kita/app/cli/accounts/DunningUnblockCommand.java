package kita.app.cli.accounts;

import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.money.DunningDesk;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What was blocked may go on. */
@Command(
        name = "unblock",
        description = "Hebt eine Mahnsperre auf, oder die Lastschriftsperren eines Zahlungspflichtigen.")
final class DunningUnblockCommand implements Runnable {

    /** One or the other. */
    static final class What {
        @Option(names = "--block", paramLabel = "NR", description = "Nummer der Mahnsperre.")
        private Integer block;

        @Option(names = "--debits-of", paramLabel = "KASSENZEICHEN", description = "Wieder von ihm einziehen.")
        private String payer;
    }

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    @ArgGroup(multiplicity = "1")
    private What what;

    DunningUnblockCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        DunningDesk desk = session.bean(DunningDesk.class);
        if (what.block != null) {
            desk.unblock(town.in(session), what.block, today.day(), user.name());
            output.answer("Mahnsperre Nr. " + what.block + " ist aufgehoben.", Map.of("block", what.block));
        } else {
            int lifted = desk.allowDebits(town.in(session), what.payer, today.day(), user.name());
            output.answer("Aufgehobene Lastschriftsperren: " + lifted + ".", Map.of("lifted", lifted));
        }
    }
}
