package kita.app.cli.billing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.cli.words.MonthRunText;
import kita.app.jobs.billing.BillingRuns;
import kita.app.jobs.billing.Drafts;
import kita.app.jobs.billing.PrepareOutcome;
import kita.app.jobs.billing.RehearsalReport;
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

    @Option(
            names = "--due",
            paramLabel = "JJJJ-MM",
            description = "Frühestens in diesem Monat fällig, um versäumte Monate einzeln nachzuholen.")
    private Month due;

    BillPrepareCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        BillingRuns runs = session.bean(BillingRuns.class);
        UserName by = new UserName(user.name());
        PrepareOutcome outcome = due == null
                ? runs.prepare(tenant, month, by, today.day())
                : runs.prepareDueIn(tenant, month, due, by, today.day());
        Optional<RehearsalReport> rehearsal =
                outcome.run().map(run -> session.bean(Drafts.class).rehearsal(run.id()));
        output.answer(
                MonthRunText.german(month, outcome)
                        + rehearsal
                                .map(report -> "\n" + RehearsalText.german(report))
                                .orElse(""),
                json(tenant, outcome, rehearsal));
    }

    private Map<String, Object> json(TenantId tenant, PrepareOutcome outcome, Optional<RehearsalReport> rehearsal) {
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
        rehearsal.ifPresent(report -> json.put("rehearsal", RehearsalText.json(report)));
        return json;
    }
}
