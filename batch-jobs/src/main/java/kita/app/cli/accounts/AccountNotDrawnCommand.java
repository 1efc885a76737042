package kita.app.cli.accounts;

import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.money.AccountDesk;
import kita.app.jobs.money.AccountDesk.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A debit that never reached the payer's account. */
@Command(
        name = "not-drawn",
        description =
                "Bucht, dass eine Lastschrift nicht eingezogen wurde (von der Bank abgewiesen, nie eingereicht). Der"
                        + " Posten ist wieder offen und wird nicht gemahnt.")
final class AccountNotDrawnCommand implements Runnable {

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

    AccountNotDrawnCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.bean(AccountDesk.class)
                .notDrawn(
                        town.in(session),
                        payer.typed(),
                        ItemOption.key(item),
                        today.day(),
                        new Act(user.name(), reason));
        output.answer("Gebucht: Lastschrift " + item + " nicht eingezogen.", Map.of("item", item));
    }
}
