package kita.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import kita.app.jobs.billing.BillingRuns;
import kita.app.jobs.billing.PrepareOutcome;
import kita.billing.run.RunTotals;
import kita.billing.run.UserName;
import kita.registry.Month;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Posts what is missing for all open months and seals it for a second person to look at. */
@Command(name = "prepare", description = "Bucht, was bis zu diesem Monat noch fehlt, und legt es zur Freigabe vor.")
final class BillPrepareCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    @Option(names = "--month", paramLabel = "JJJJ-MM", required = true, description = "Der Monat des Laufs.")
    private Month month;

    BillPrepareCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        PrepareOutcome outcome =
                session.bean(BillingRuns.class).prepare(tenant, month, new UserName(user.name()), today.day());
        output.answer(german(month, outcome), json(tenant, outcome));
    }

    static String german(Month month, PrepareOutcome outcome) {
        if (outcome.run().isEmpty()) {
            return "Bis " + month + " fehlt nichts: 0 neue Buchungen.";
        }
        var content = outcome.run().get().content();
        RunTotals totals = content.totals();
        return """
                Lauf %s: %,d neue Buchungen über %s.
                %,d Lastschriften über %s, %,d Rechnungen über %s, fällig am %td.%<tm.%<tY.
                Prüfsumme für die Freigabe: %s""".formatted(
                        content.run(),
                        totals.entries(),
                        totals.posted().german(),
                        totals.debits(),
                        totals.debited().german(),
                        totals.invoices(),
                        totals.invoiced().german(),
                        content.dueDate(),
                        content.whole().hex());
    }

    private Map<String, Object> json(TenantId tenant, PrepareOutcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("town", tenant.value());
        json.put("month", month.toString());
        json.put("newEntries", outcome.newEntries());
        outcome.run().ifPresent(run -> {
            RunTotals totals = run.content().totals();
            json.put("run", run.id().number());
            json.put("digest", run.content().whole().hex());
            json.put("postedCents", totals.posted().cents());
            json.put("debitCount", totals.debits());
            json.put("debitCents", totals.debited().cents());
            json.put("invoiceCount", totals.invoices());
            json.put("invoiceCents", totals.invoiced().cents());
            json.put("dueDate", run.content().dueDate().toString());
        });
        return json;
    }
}
