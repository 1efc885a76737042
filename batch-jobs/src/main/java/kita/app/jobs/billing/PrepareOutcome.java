package kita.app.jobs.billing;

import java.util.Optional;
import kita.billing.run.BillingRun;

/**
 * What came of preparing a run.
 *
 * @param newEntries how many entries the run has; 0 means that nothing was missing
 * @param run the run, unless there was nothing to post
 */
public record PrepareOutcome(long newEntries, Optional<BillingRun.Prepared> run) {}
