package kita.billing.run;

import kita.registry.Month;

/**
 * The months that a run posts: from the month in which the municipality began to bill with this software up to the
 * month of the run. A period that was missed lies inside and is made up for; months after the run are left alone.
 */
public record BillingWindow(Month goLive, Month runMonth) {

    public BillingWindow {
        if (runMonth.isBefore(goLive)) {
            throw new RunRefusedException(
                    "RUN_BEFORE_GO_LIVE",
                    "Der Abrechnungslauf " + runMonth + " liegt vor dem ersten abzurechnenden Monat " + goLive + ".");
        }
    }

    public boolean contains(Month month) {
        return !month.isBefore(goLive) && !month.isAfter(runMonth);
    }
}
