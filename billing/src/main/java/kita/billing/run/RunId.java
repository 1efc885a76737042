package kita.billing.run;

import kita.registry.Month;
import kita.registry.TenantId;

/** A billing run (Abrechnungslauf): municipality, month, and its number within the month, from 1. */
public record RunId(TenantId tenant, Month month, int number) {

    public RunId {
        if (number < 1 || number > 999) {
            throw new IllegalArgumentException("Runs of a month are numbered 1 to 999, not " + number);
        }
    }

    /** Without separators, for references at the bank: 202609001. */
    public String compact() {
        return month.toString().replace("-", "")
                + Integer.toString(1000 + number).substring(1);
    }

    /** As people read it: 2026-09/1. */
    @Override
    public String toString() {
        return month + "/" + number;
    }
}
