package kita.app.store.billing;

import kita.billing.run.BillingWindow;
import kita.billing.run.RunId;
import kita.billing.run.RunTerms;
import kita.billing.run.UserName;

/**
 * A run that is being prepared. It counts for nothing until it is sealed.
 *
 * @param chainNo its place among all runs of the municipality
 */
public record OpenRun(RunId id, int chainNo, BillingWindow window, RunTerms terms, UserName preparedBy) {}
