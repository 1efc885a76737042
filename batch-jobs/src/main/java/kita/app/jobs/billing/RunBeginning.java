package kita.app.jobs.billing;

import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.app.store.billing.OpenRun;
import kita.app.store.billing.Runs;
import kita.billing.run.BillingWindow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins the run with the first entry, whichever part of the municipality has it; all others then see the same run. */
@Component
class RunBeginning {

    private final Runs runs;
    private final TransactionTemplate apart;

    RunBeginning(Runs runs, PlatformTransactionManager transactions) {
        this.runs = runs;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Optional<OpenRun> open() {
        return runs.open();
    }

    /** In a transaction of its own, so that it is there for the other parts at once. */
    OpenRun openOrBegin(PrepareOrder order, BillingSettings agreed) {
        return runs.open()
                .orElseGet(() -> apart.execute(status -> {
                    runs.oneAtATime();
                    return runs.open().orElseGet(() -> begin(order, agreed));
                }));
    }

    private OpenRun begin(PrepareOrder order, BillingSettings agreed) {
        runs.draft().ifPresent(draft -> {
            throw new JobRefusedException("Der Lauf " + draft
                    + " wartet auf seine Freigabe; erst danach kann ein weiterer Lauf vorbereitet werden (oder den Entwurf"
                    + " verwerfen: ./kita bill discard).");
        });
        BillingWindow window = agreed.window(order.month());
        return runs.begin(window, agreed.terms(order.dueMonth(), order.businessDay()), order.user());
    }
}
