package kita.app.cli.accounts;

import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.money.AccountDesk;
import kita.app.jobs.money.AccountDesk.Act;
import kita.billing.returns.ItemKey;
import kita.money.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A fee for a reminder. */
@Command(name = "fee", description = "Setzt eine Mahngebühr an, als eigenen Posten; nur wo etwas fällig ist.")
final class DunningFeeCommand implements Runnable {

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

    @Option(names = "--amount", paramLabel = "EURO", required = true, description = "Betrag, etwa 5,00.")
    private String amount;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Begründung, etwa „1. Mahnung“.")
    private String reason;

    DunningFeeCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        ItemKey item = session.bean(AccountDesk.class)
                .dunningFee(town.in(session), payer.typed(), euro(), today.day(), new Act(user.name(), reason));
        output.answer(
                "Mahngebühr " + euro().german() + " angesetzt: Posten " + item + ".", Map.of("item", item.value()));
    }

    private Money euro() {
        try {
            return Money.parse(amount.strip().replace(',', '.'));
        } catch (IllegalArgumentException wrong) {
            throw new RefusedUse("„" + amount + "“ ist kein Betrag; er heißt wie 5,00.");
        }
    }
}
