package kita.app.cli.billing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import kita.app.cli.frame.ExitCodes;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.jobs.ledger.LedgerCheck;
import kita.app.jobs.ledger.LedgerCheck.Finding;
import kita.app.jobs.ledger.LedgerCheck.Report;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Whether the ledger still says what was sealed. */
@Command(
        name = "verify",
        description =
                "Rechnet alle Prüfsummen der Läufe und des Zeitbuchs nach, dazu die Salden der Monatsabschlüsse, und nennt, was"
                        + " nach der Versiegelung verändert wurde.")
final class LedgerVerifyCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    LedgerVerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        TenantId tenant = town.in(session);
        Report report = session.bean(LedgerCheck.class).verify(tenant);
        output.answer(german(report), json(tenant, report));
        return report.findings().isEmpty() ? ExitCodes.DONE : ExitCodes.FINDINGS;
    }

    private static String german(Report report) {
        StringBuilder text = new StringBuilder(GermanCount.of(report.runs(), "Lauf", "Läufe") + ", "
                + GermanCount.of(report.entries(), "Buchung", "Buchungen") + ", Zeitbuch und "
                + GermanCount.of(report.closedMonths(), "Monatsabschluss", "Monatsabschlüsse")
                + " nachgerechnet: ");
        if (report.findings().isEmpty()) {
            return text.append("alles wie versiegelt.").toString();
        }
        text.append(GermanCount.of(report.findings().size(), "Abweichung", "Abweichungen"));
        for (Finding finding : report.findings()) {
            text.append("\n  ");
            if (finding.place() > 0) {
                text.append("Stelle ").append(finding.place());
                finding.run().ifPresent(run -> text.append(", Lauf ").append(run));
                text.append(": ");
            }
            text.append(finding.german());
        }
        return text.toString();
    }

    private static Map<String, Object> json(TenantId tenant, Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("town", tenant.value());
        json.put("runs", report.runs());
        json.put("entries", report.entries());
        json.put("closedMonths", report.closedMonths());
        json.put(
                "findings",
                report.findings().stream().map(LedgerVerifyCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", finding.place());
        json.put("run", finding.run().map(Object::toString).orElse(null));
        json.put("german", finding.german());
        return json;
    }
}
