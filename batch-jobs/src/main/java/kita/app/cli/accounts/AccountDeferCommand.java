package kita.app.cli.accounts;

import java.time.LocalDate;
import java.util.Map;
import kita.app.cli.frame.GermanDay;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.money.AccountDesk;
import kita.billing.returns.InstalmentPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** An item is paid in parts. */
@Command(name = "defer", description = "Stundet einen offenen Posten in gleichen Monatsraten.")
final class AccountDeferCommand implements Runnable {

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

    @Option(names = "--first", paramLabel = "JJJJ-MM-TT", required = true, description = "Tag der ersten Rate.")
    private LocalDate first;

    @Option(names = "--parts", paramLabel = "ZAHL", required = true, description = "Zahl der Raten, 1 bis 60.")
    private int parts;

    AccountDeferCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        InstalmentPlan plan = session.bean(AccountDesk.class)
                .defer(town.in(session), payer.typed(), ItemOption.key(item), first, parts, today.day(), user.name());
        StringBuilder text =
                new StringBuilder("Gestundet: ").append(plan.total().german());
        plan.instalments()
                .forEach(one -> text.append("\n  ")
                        .append(GermanDay.of(one.dueOn()))
                        .append("  ")
                        .append(one.amount().german()));
        output.answer(
                text.toString(), Map.of("item", item, "total", plan.total().toString(), "parts", parts));
    }
}
