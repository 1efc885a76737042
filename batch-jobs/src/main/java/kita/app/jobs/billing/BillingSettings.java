package kita.app.jobs.billing;

import java.time.LocalDate;
import kita.billing.ledger.ProductAccounts;
import kita.billing.run.BillingWindow;
import kita.billing.run.Creditor;
import kita.billing.run.DueDates;
import kita.billing.run.LaterChange;
import kita.billing.run.RunTerms;
import kita.registry.Month;

/**
 * What a municipality has settled about billing.
 *
 * @param goLive first month that is billed with this software
 * @param laterChange what a change brings after a clerk has ignored a difference
 */
public record BillingSettings(
        Month goLive, DueDates dueDates, Creditor creditor, ProductAccounts accounts, LaterChange laterChange) {

    public BillingWindow window(Month runMonth) {
        return new BillingWindow(goLive, runMonth);
    }

    public RunTerms terms(Month runMonth, LocalDate businessDay) {
        return new RunTerms(businessDay, dueDates.firstCollectable(runMonth, businessDay), creditor);
    }
}
