package kita.app.cli.billing;

import java.util.Map;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.jobs.billing.StateClaims;
import kita.app.jobs.billing.StateClaims.Claim;
import kita.app.jobs.billing.StateClaims.Written;
import kita.registry.Month;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the municipality asks back from the Land. */
@Command(
        name = "claim",
        description = "Schreibt die Erstattungsforderung an das Land für beitragsfreie Geschwister: je Kind und Monat,"
                + " was die Satzung verlangt hätte und was erhoben wurde (Arbeitsmappe und CSV).")
public final class ClaimCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private OutOption out;

    @Option(names = "--from", paramLabel = "JJJJ-MM", required = true, description = "Erster Monat.")
    private Month from;

    @Option(names = "--to", paramLabel = "JJJJ-MM", required = true, description = "Letzter Monat.")
    private Month to;

    ClaimCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        Written written = session.bean(StateClaims.class).write(tenant, from, to, out.of(tenant, "claims"));
        Claim claim = written.claim();
        output.answer(
                "%s für %s bis %s: %,d Kinder, %,d Kindermonate, davon %,d zu prüfen.\n%s\n%s"
                        .formatted(
                                claim.total().german(),
                                from,
                                to,
                                claim.children(),
                                claim.lines().size(),
                                claim.toCheck(),
                                written.workbook(),
                                written.csv()),
                Map.of(
                        "totalCents", claim.total().cents(),
                        "children", claim.children(),
                        "months", claim.lines().size(),
                        "toCheck", claim.toCheck(),
                        "workbook", written.workbook().toString(),
                        "csv", written.csv().toString()));
    }
}
