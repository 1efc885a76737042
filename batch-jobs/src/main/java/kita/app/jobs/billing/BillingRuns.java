package kita.app.jobs.billing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.JobRequest;
import kita.app.jobs.JobRunner;
import kita.app.jobs.TownDocuments;
import kita.app.jobs.ledger.MonthEnd;
import kita.app.store.billing.Drawings;
import kita.app.store.billing.Entries;
import kita.app.store.billing.Runs;
import kita.app.tenant.TenantTransactions;
import kita.billing.ledger.Digest;
import kita.billing.run.BillingRun;
import kita.billing.run.ReleaseNote;
import kita.billing.run.RunId;
import kita.billing.run.RunRefusedException;
import kita.billing.run.UserName;
import kita.billing.tariff.TariffVersion;
import kita.registry.Month;
import kita.registry.TenantId;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** The month run from the outside: prepare, release, export. What cannot be done is a {@link JobRefusedException}. */
@Service
public class BillingRuns {

    private final JobRunner runner;
    private final Job prepareJob;
    private final Job exportJob;
    private final Runs runs;
    private final TownDocuments documents;
    private final MonthEnd months;
    private final ReversalAftermath aftermath;
    private final FinanceFiles finance;
    private final Entries entries;
    private final Drawings drawings;
    private final SettingsReader settings;
    private final TenantTransactions transactions;

    BillingRuns(
            JobRunner runner,
            @Qualifier("prepareBillingJob") Job prepareJob,
            @Qualifier("exportBillingJob") Job exportJob,
            Runs runs,
            TownDocuments documents,
            MonthEnd months,
            ReversalAftermath aftermath,
            FinanceFiles finance,
            Entries entries,
            Drawings drawings,
            SettingsReader settings,
            TenantTransactions transactions) {
        this.runner = runner;
        this.prepareJob = prepareJob;
        this.exportJob = exportJob;
        this.runs = runs;
        this.documents = documents;
        this.months = months;
        this.aftermath = aftermath;
        this.finance = finance;
        this.entries = entries;
        this.drawings = drawings;
        this.settings = settings;
        this.transactions = transactions;
    }

    /**
     * Posts what is missing for all months up to this one and seals it as a run, or finds that nothing is missing. After
     * a kill the same call goes on where the last one stopped.
     *
     * @param businessDay the day on which this is done; debits are announced from this day on
     */
    public PrepareOutcome prepare(TenantId tenant, Month month, UserName user, LocalDate businessDay) {
        return prepare(tenant, new PrepareOrder(month, user, businessDay, Optional.empty()));
    }

    /** As above, but it falls due in that month at the earliest: so months that were missed are made up for one by one. */
    public PrepareOutcome prepareDueIn(TenantId tenant, Month month, Month due, UserName user, LocalDate businessDay) {
        return prepare(tenant, new PrepareOrder(month, user, businessDay, Optional.of(due)));
    }

    private PrepareOutcome prepare(TenantId tenant, PrepareOrder order) {
        long discarded = transactions.call(tenant, () -> {
            months.requireOpen(order.businessDay());
            return runs.discarded();
        });
        JobExecution execution = runner.run(prepareJob, order.request(tenant, discarded));
        if (!execution.getExecutionContext().containsKey(SealStep.NUMBER)) {
            return new PrepareOutcome(0, Optional.empty());
        }
        RunId id =
                new RunId(tenant, order.month(), execution.getExecutionContext().getInt(SealStep.NUMBER));
        BillingRun.Rehearsed run = (BillingRun.Rehearsed)
                find(id).orElseThrow(() -> new IllegalStateException("Run " + id + " was sealed and is gone"));
        return new PrepareOutcome(run.content().totals().entries(), Optional.of(run.prepared()));
    }

    /** Releases a run that is within all limits. */
    public BillingRun.Released release(RunId id, UserName by, Digest seen) {
        return release(id, by, seen, ReleaseNote.NONE);
    }

    /**
     * Releases a rehearsed run; a reversal takes effect with it.
     *
     * @param by must be another person than the preparer
     * @param seen the digest on what that person has looked at
     */
    public BillingRun.Released release(RunId id, UserName by, Digest seen, ReleaseNote note) {
        return transactions.call(id.tenant(), () -> {
            BillingRun run = runs.find(id).orElseThrow(() -> unknown(id));
            if (run instanceof BillingRun.Prepared) {
                throw new JobRefusedException(
                        "Der Lauf " + id + " hatte noch keinen Probelauf; bitte zuerst ./kita bill rehearse.");
            }
            if (!(run instanceof BillingRun.Rehearsed rehearsed)) {
                throw new JobRefusedException("Der Lauf " + id + " ist bereits freigegeben.");
            }
            requirePublished(rehearsed);
            finance.requireFit(id, rehearsed.content().terms(), by, entries.accounts(id));
            try {
                BillingRun.Released released = rehearsed.release(by, seen, note);
                runs.release(released);
                runs.reversalBy(id).ifPresent(reversal -> aftermath.of(reversal, released));
                spread(released);
                return released;
            } catch (RunRefusedException refused) {
                throw new JobRefusedException(refused.getMessage(), refused);
            }
        });
    }

    /** The payers' debits of several months fall due one part after the other. */
    private void spread(BillingRun.Released run) {
        if (run.note().spread() == 1) {
            return;
        }
        drawings.spread(
                run.id(),
                settings.read()
                        .dueDates()
                        .spread(run.content().dueDate(), run.note().spread()));
        if (drawings.spread(run.id()) == 0) {
            throw new JobRefusedException(
                    "Der Lauf " + run.id()
                            + " zieht von niemandem mehr als einen Monat ein; zu verteilen ist nichts (ohne --spread freigeben).");
        }
    }

    /** How many debits of a released run are spread over due dates. */
    public long spreadDebits(RunId id) {
        return transactions.call(id.tenant(), () -> drawings.spread(id));
    }

    /** A version that was not made public is a draft: it may be prepared and looked at, and nobody may be charged by it. */
    private void requirePublished(BillingRun prepared) {
        LocalDate day = prepared.content().terms().businessDay();
        Month goLive = documents.municipality().firstBilledMonth();
        documents.tariffIfAny().ifPresent(tariff -> {
            for (TariffVersion version :
                    tariff.unpublishedOn(day, goLive, prepared.id().month())) {
                throw new JobRefusedException("Die Fassung „" + version.id() + "“ der Satzung war am " + day
                        + " nicht bekannt gemacht; nach ihr darf niemand zahlen. Tag der Bekanntmachung in tariff.yaml"
                        + " eintragen („publishedOn“), neu importieren und festsetzen.");
            }
        });
    }

    /**
     * Writes the files of a released run, for an exported one the same bytes again.
     *
     * @param billing folder for all runs of the municipality
     * @return the folder of this run: 2026-09 for the first run of the month, 2026-09-2 for the second
     */
    public Path export(RunId id, Path billing) {
        Path folder = billing.resolve(id.number() == 1 ? id.month().toString() : id.month() + "-" + id.number());
        runner.run(
                exportJob,
                new JobRequest(
                        id.tenant(),
                        Map.of(
                                ExportStep.MONTH,
                                id.month().toString(),
                                ExportStep.NUMBER,
                                Integer.toString(id.number())),
                        Map.of(ExportStep.FOLDER, folder.toAbsolutePath().toString())));
        return folder;
    }

    /** A run that was prepared to its end. */
    public Optional<BillingRun> find(RunId id) {
        return transactions.call(id.tenant(), () -> runs.find(id));
    }

    /** The newest run of that month that was prepared to its end. */
    public Optional<BillingRun> newest(TenantId tenant, Month month) {
        return transactions.call(tenant, () -> runs.newest(month).flatMap(runs::find));
    }

    private static JobRefusedException unknown(RunId id) {
        return new JobRefusedException("Den Lauf " + id + " gibt es nicht.");
    }
}
