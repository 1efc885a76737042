package kita.app.cli.billing;

import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.money.RefundDesk;
import kita.app.store.money.PayoutOrders.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The release by a second person, bound to what that person has seen. */
@Command(name = "release", description = "Gibt eine Auszahlung frei. Das muss eine zweite Person tun.")
final class RefundReleaseCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private RefundOption refund;

    @Mixin
    private UserOption user;

    @Option(
            names = "--digest",
            paramLabel = "PRÜFSUMME",
            required = true,
            description = "Die Prüfsumme, die beim Vorschlagen ausgegeben wurde und in der Liste steht.")
    private String digest;

    RefundReleaseCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Order order = session.bean(RefundDesk.class)
                .release(
                        town.in(session),
                        refund.number(),
                        user.name(),
                        DigestText.read(digest, "./kita refund propose"));
        output.answer(RefundListCommand.german(order), RefundListCommand.json(order));
    }
}
