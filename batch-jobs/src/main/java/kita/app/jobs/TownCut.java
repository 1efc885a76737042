package kita.app.jobs;

import kita.app.store.billing.HouseholdPages;
import kita.app.store.billing.HouseholdRange;
import kita.app.store.billing.PayerAccounts;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The step that cuts the municipality into parts, at each start of a job anew. */
@Component
public class TownCut {

    private final HouseholdPages pages;
    private final PayerAccounts accounts;
    private final ProgressRelay progress;
    private final int worthAPart;

    TownCut(
            HouseholdPages pages,
            PayerAccounts accounts,
            ProgressRelay progress,
            @Value("${kita.part.households:1000}") int worthAPart) {
        this.pages = pages;
        this.accounts = accounts;
        this.progress = progress;
        this.worthAPart = worthAPart;
    }

    /** @param german what is then done to all households, for people */
    public Tasklet before(String german) {
        return (contribution, context) -> {
            long households = pages.count(HouseholdRange.ALL);
            TownParts.cut(
                    contribution.getStepExecution(),
                    pages.parts(TownParts.wanted(households, SideBySide.processors(), worthAPart)),
                    accounts.last());
            progress.begin(german, households);
            return RepeatStatus.FINISHED;
        };
    }
}
