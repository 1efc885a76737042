package kita.app.cli.billing;

import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.money.RefundDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives up a payout order that has not gone out. */
@Command(name = "discard", description = "Verwirft eine Auszahlung, die noch nicht ausgegeben ist.")
final class RefundDiscardCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private RefundOption refund;

    @Mixin
    private UserOption user;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Warum sie verworfen wird.")
    private String reason;

    RefundDiscardCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.bean(RefundDesk.class).discard(town.in(session), refund.number(), user.name(), reason);
        output.answer("Die Auszahlung " + refund.number() + " ist verworfen.", Map.of("refund", refund.number()));
    }
}
