package kita.app.cli.billing;

import java.util.LinkedHashMap;
import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.billing.RunReversals;
import kita.billing.run.BillingRun;
import kita.billing.run.Reversal;
import kita.billing.run.RunTotals;
import kita.billing.run.UserName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes back a whole run; a second person must release it before it counts. */
@Command(
        name = "reverse",
        description = "Storniert einen Lauf Buchung für Buchung. Wirksam wird das mit der Freigabe durch eine zweite"
                + " Person.")
final class BillReverseCommand implements Runnable {

    /** As people type it. */
    enum MoneyOption {
        cancelled(Reversal.Demands.CANCELLED),
        drawn(Reversal.Demands.DRAWN);

        private final Reversal.Demands demands;

        MoneyOption(Reversal.Demands demands) {
            this.demands = demands;
        }
    }

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private RunOption run;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Warum der Lauf storniert wird.")
    private String reason;

    @Option(
            names = "--money",
            paramLabel = "cancelled|drawn",
            required = true,
            description = "cancelled: Es wurde nichts eingezogen, die Forderungen entfallen. drawn: Das Geld ist"
                    + " eingezogen und wird mit dem nächsten Lauf verrechnet.")
    private MoneyOption money;

    BillReverseCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        BillingRun wrong = run.in(session);
        if (reason.isBlank()) {
            throw new RefusedUse("Die Begründung bei --reason darf nicht leer sein.");
        }
        BillingRun.Rehearsed reversal = session.bean(RunReversals.class)
                .prepare(new Reversal(wrong.id(), money.demands, reason), new UserName(user.name()), today.day());
        RunTotals totals = reversal.content().totals();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("town", wrong.id().tenant().value());
        json.put("month", wrong.id().month().toString());
        json.put("reverses", wrong.id().number());
        json.put("run", reversal.id().number());
        json.put("entries", totals.entries());
        json.put("postedCents", totals.posted().cents());
        json.put("cancelledCents", totals.cancelled().cents());
        json.put("creditCents", totals.carried().cents());
        json.put("digest", reversal.content().whole().hex());
        output.answer(
                """
                Storno des Laufs %s ist vorbereitet als Lauf %s: %,d Gegenbuchungen über %s.
                Entfallene Forderungen %s, Guthaben %s. Die Familien stehen nach der Freigabe in run.xlsx (bill export).
                Prüfsumme für die Freigabe: %s""".formatted(
                                wrong.id(),
                                reversal.id(),
                                totals.entries(),
                                totals.posted().german(),
                                totals.cancelled().german(),
                                totals.carried().german(),
                                reversal.content().whole().hex()),
                json);
    }
}
