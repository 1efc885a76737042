package kita.app.cli.billing;

import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.jobs.billing.BillingRuns;
import kita.billing.run.BillingRun;
import kita.billing.run.RunId;
import kita.registry.Month;
import kita.registry.TenantId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which month run is meant: by default the newest one of the month. */
final class RunOption {

    @Mixin
    private TownOption town;

    @Option(names = "--month", paramLabel = "JJJJ-MM", required = true, description = "Der Monat des Laufs.")
    private Month month;

    @Option(names = "--run", paramLabel = "NR", description = "Nummer des Laufs (Vorgabe: der neueste des Monats).")
    private Integer number;

    BillingRun in(Session session) {
        TenantId tenant = town.in(session);
        BillingRuns runs = session.bean(BillingRuns.class);
        return (number == null ? runs.newest(tenant, month) : runs.find(new RunId(tenant, month, number)))
                .orElseThrow(() -> new RefusedUse("Für " + month + " gibt es "
                        + (number == null ? "noch keinen Lauf" : "keinen Lauf Nr. " + number)
                        + ". Vorbereiten: ./kita bill prepare --town " + tenant + " --month " + month));
    }
}
