package kita.app.store.billing;

import java.util.Optional;
import kita.billing.run.BillingWindow;
import kita.billing.run.Reversal;
import kita.billing.run.RunId;
import kita.billing.run.RunTerms;
import kita.billing.run.UserName;

/**
 * A run that is being prepared. It counts for nothing until it is sealed.
 *
 * @param chainNo its place among all runs of the municipality
 * @param reversal what it takes back, if it is no run of charges
 */
public record OpenRun(
        RunId id,
        int chainNo,
        BillingWindow window,
        RunTerms terms,
        UserName preparedBy,
        Optional<Reversal> reversal) {}
