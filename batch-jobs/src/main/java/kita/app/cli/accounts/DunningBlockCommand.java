package kita.app.cli.accounts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.money.DunningDesk;
import kita.billing.returns.BlockReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Something must not be dunned. */
@Command(
        name = "block",
        description =
                "Setzt eine Mahnsperre: für einen Posten, für einen ganzen Lauf oder bei Insolvenz für alles Ältere.")
final class DunningBlockCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    @Option(names = "--payer", paramLabel = "KASSENZEICHEN", description = "Ohne Angabe: alle des Laufs bei --item.")
    private String payer;

    @Option(names = "--item", paramLabel = "POSTEN", description = "Posten oder Lauf, etwa 2026-09/1.")
    private String item;

    @Option(names = "--reason", paramLabel = "GRUND", required = true, description = "${COMPLETION-CANDIDATES}")
    private BlockReason reason;

    @Option(
            names = "--until",
            paramLabel = "JJJJ-MM-TT",
            description = "Letzter Tag (Vorgabe: bis sie aufgehoben wird).")
    private LocalDate until;

    DunningBlockCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        int number = session.bean(DunningDesk.class)
                .block(
                        town.in(session),
                        Optional.ofNullable(payer),
                        Optional.ofNullable(item).map(ItemOption::key),
                        reason,
                        today.day(),
                        Optional.ofNullable(until),
                        user.name());
        output.answer("Mahnsperre Nr. " + number + " gesetzt: " + reason.german() + ".", Map.of("block", number));
    }
}
