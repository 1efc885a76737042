package kita.app.jobs.billing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.app.store.billing.OpenRun;
import kita.app.store.billing.Rehearsals;
import kita.app.store.billing.Rehearsals.NamedChange;
import kita.app.store.billing.Runs;
import kita.app.store.documents.Municipalities;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.RehearsalFigures;
import kita.billing.run.RehearsalVerdict;
import kita.billing.run.RunId;
import kita.billing.run.UserName;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/** What may be done with a run before it is released: look at its rehearsal, or throw it away. */
@Service
public class Drafts {

    public static final String WORKBOOK = "rehearsal.xlsx";
    private static final int SHOWN = 10;

    private final Runs runs;
    private final RunRehearsal rehearsal;
    private final Rehearsals rehearsals;
    private final Municipalities municipalities;
    private final TenantTransactions transactions;

    Drafts(
            Runs runs,
            RunRehearsal rehearsal,
            Rehearsals rehearsals,
            Municipalities municipalities,
            TenantTransactions transactions) {
        this.runs = runs;
        this.rehearsal = rehearsal;
        this.rehearsals = rehearsals;
        this.municipalities = municipalities;
        this.transactions = transactions;
    }

    /**
     * What the rehearsal of a run found. A draft that was not rehearsed yet is rehearsed now; all others say what they
     * said then, also after their release.
     */
    public RehearsalReport rehearsal(RunId id) {
        return transactions.call(id.tenant(), () -> {
            if (found(id) instanceof BillingRun.Prepared) {
                rehearsal.ofTheDraft();
            }
            return report(id);
        });
    }

    /** Writes {@code rehearsal.xlsx}, of the same run always the same bytes, and answers where it is. */
    public Path write(RunId id, Path folder) {
        return transactions.call(id.tenant(), () -> {
            Path file = folder.resolve(WORKBOOK);
            try {
                Files.createDirectories(folder);
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    RehearsalWorkbook.write(
                            municipalities.name(),
                            report(id),
                            changes -> rehearsals.eachChange(id, RehearsalWorkbook.MOST_ROWS, changes),
                            gaps -> rehearsals.eachGap(id, gaps),
                            out);
                }
            } catch (IOException failure) {
                throw new JobRefusedException("„" + file + "“ kann nicht geschrieben werden.", failure);
            }
            return file;
        });
    }

    /** The draft of the municipality, unfinished or waiting for its release; there is at most one. */
    public Optional<RunId> draft(TenantId tenant) {
        return transactions.call(tenant, () -> runs.open().map(OpenRun::id).or(runs::draft));
    }

    /**
     * Throws a draft away: what it posted and collected counts for nothing, its corrections are free for the next draft.
     * That there was one, who threw it away and why, is kept. A released run is refused: it can only be reversed.
     */
    public void discard(RunId id, UserName by, String reason) {
        if (reason.isBlank()) {
            throw new JobRefusedException("Ein Entwurf wird nur mit Begründung verworfen (--reason).");
        }
        transactions.run(id.tenant(), () -> {
            runs.oneAtATime();
            Optional<RunId> draft = runs.open().map(OpenRun::id).or(runs::draft);
            if (!draft.equals(Optional.of(id))) {
                throw new JobRefusedException("Der Lauf " + id
                        + " ist kein Entwurf; ein freigegebener Lauf wird storniert (./kita bill reverse).");
            }
            runs.discard(id, by, reason.strip());
        });
    }

    private RehearsalReport report(RunId id) {
        BillingRun run = found(id);
        RehearsalFigures figures = rehearsals
                .figures(id)
                .orElseThrow(() -> new JobRefusedException("Zum Lauf " + id + " gibt es keinen Probelauf."));
        List<NamedChange> largest = new ArrayList<>();
        rehearsals.eachChange(id, SHOWN, largest::add);
        return new RehearsalReport(run, figures, verdict(run), rehearsals.gaps(id), largest);
    }

    private BillingRun found(RunId id) {
        return runs.find(id).orElseThrow(() -> new JobRefusedException("Den Lauf " + id + " gibt es nicht."));
    }

    private static RehearsalVerdict verdict(BillingRun run) {
        if (run instanceof BillingRun.Rehearsed rehearsed) {
            return rehearsed.verdict();
        } else if (run instanceof BillingRun.Released released) {
            return released.rehearsed().verdict();
        } else if (run instanceof BillingRun.Exported exported) {
            return exported.released().rehearsed().verdict();
        } else if (run instanceof BillingRun.Reversed reversed) {
            return reversed.released().rehearsed().verdict();
        }
        throw new IllegalStateException("Run " + run.id() + " was not rehearsed");
    }
}
