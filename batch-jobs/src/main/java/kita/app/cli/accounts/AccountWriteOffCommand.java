package kita.app.cli.accounts;

import java.util.Map;
import java.util.Optional;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.money.AccountDesk;
import kita.app.jobs.money.AccountDesk.Act;
import kita.billing.returns.MoneyKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** An item is given up, for the time being or for good. */
@Command(
        name = "write-off",
        description = "Schlägt einen offenen Posten nieder oder erlässt ihn, als Buchung mit Begründung.")
final class AccountWriteOffCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private PayerOption payer;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    @Option(names = "--item", paramLabel = "POSTEN", required = true, description = "Posten, etwa 2026-09/1.")
    private String item;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Begründung.")
    private String reason;

    @Option(names = "--for-good", description = "Erlass statt Niederschlagung.")
    private boolean forGood;

    AccountWriteOffCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        MoneyKind kind = forGood ? MoneyKind.REMISSION : MoneyKind.WRITE_OFF;
        session.bean(AccountDesk.class)
                .giveUp(
                        town.in(session),
                        payer.typed(),
                        ItemOption.key(item),
                        kind,
                        Optional.empty(),
                        today.day(),
                        new Act(user.name(), reason));
        output.answer(kind.german() + " gebucht: Posten " + item + ".", Map.of("item", item, "kind", kind.name()));
    }
}
