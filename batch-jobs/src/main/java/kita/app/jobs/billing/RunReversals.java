package kita.app.jobs.billing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.JobRequest;
import kita.app.jobs.JobRunner;
import kita.app.jobs.ledger.MonthEnd;
import kita.app.store.billing.OpenRun;
import kita.app.store.billing.Runs;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.Reversal;
import kita.billing.run.RunId;
import kita.billing.run.RunRefusedException;
import kita.billing.run.UserName;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * Takes back a run as a whole: by a run of counter entries that is rehearsed and released by a second person like any
 * other. With that release the first one is reversed, and the next run posts as if it had never been.
 */
@Service
public class RunReversals {

    private final JobRunner runner;
    private final Job reverseJob;
    private final Runs runs;
    private final SettingsReader settings;
    private final MonthEnd months;
    private final TenantTransactions transactions;

    RunReversals(
            JobRunner runner,
            @Qualifier("reverseBillingJob") Job reverseJob,
            Runs runs,
            SettingsReader settings,
            MonthEnd months,
            TenantTransactions transactions) {
        this.runner = runner;
        this.reverseJob = reverseJob;
        this.runs = runs;
        this.settings = settings;
        this.months = months;
        this.transactions = transactions;
    }

    /** Prepares the reversal; after a kill the same call goes on. What cannot be is a {@link JobRefusedException}. */
    public BillingRun.Rehearsed prepare(Reversal reversal, UserName by, LocalDate businessDay) {
        RunId id = transactions.call(reversal.reversed().tenant(), () -> begun(reversal, by, businessDay));
        runner.run(
                reverseJob,
                new JobRequest(
                        id.tenant(),
                        Map.of("month", id.month().toString(), "run", Integer.toString(id.number())),
                        Map.of()));
        return (BillingRun.Rehearsed) transactions
                .call(id.tenant(), () -> runs.find(id))
                .orElseThrow(() -> new IllegalStateException("Run " + id + " was sealed and is gone"));
    }

    private RunId begun(Reversal reversal, UserName by, LocalDate businessDay) {
        runs.oneAtATime();
        months.requireOpen(businessDay);
        Optional<OpenRun> open = runs.open();
        if (open.flatMap(OpenRun::reversal).filter(reversal::equals).isPresent()) {
            return open.get().id();
        }
        RunId reversed = reversal.reversed();
        open.map(OpenRun::id).or(runs::draft).ifPresent(draft -> {
            throw new JobRefusedException("Der Entwurf " + draft
                    + " ist noch offen; bitte erst freigeben oder verwerfen (./kita bill discard).");
        });
        BillingRun run = runs.find(reversed)
                .orElseThrow(() -> new JobRefusedException("Den Lauf " + reversed + " gibt es nicht."));
        if (runs.reversalBy(reversed).isPresent()) {
            throw new JobRefusedException("Der Lauf " + reversed
                    + " ist selbst ein Storno; statt ihn zu stornieren, bitte neu vorbereiten (./kita bill prepare).");
        }
        if (businessDay.isBefore(run.content().terms().businessDay())) {
            throw new JobRefusedException("Der Lauf " + reversed + " ist vom "
                    + run.content().terms().businessDay() + "; storniert werden kann er nicht am " + businessDay + ".");
        }
        try {
            reversal.requirePossible(run);
        } catch (RunRefusedException refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
        BillingSettings agreed = settings.read();
        return runs.beginReversal(
                        agreed.window(reversed.month()), agreed.terms(reversed.month(), businessDay), by, reversal)
                .id();
    }
}
