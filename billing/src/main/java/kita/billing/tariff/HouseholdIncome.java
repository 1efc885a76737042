package kita.billing.tariff;

import kita.money.Money;

/** What the fee table is to take as the income of a household in one month. */
public sealed interface HouseholdIncome {

    /** The ordinance does not ask for income. */
    HouseholdIncome NOT_ASKED = new NotAsked();

    /** Proven income of all adults together. */
    record Proven(Money amount, IncomeRule.Per per) implements HouseholdIncome {

        /** A year's income. */
        public Proven(Money perYear) {
            this(perYear, IncomeRule.Per.YEAR);
        }
    }

    /** The highest band applies; no figure is invented for it. */
    record HighestBand(Reason reason) implements HouseholdIncome {}

    /** The ordinance does not ask for income. */
    record NotAsked() implements HouseholdIncome {}

    /** Why the highest band applies. */
    enum Reason {
        PROOF_MISSING("kein Nachweis über das Einkommen"),
        PROOF_INCOMPLETE("Nachweis über das Einkommen unvollständig"),
        ACCEPTED("höchste Stufe von den Eltern ohne Nachweis anerkannt");

        private final String german;

        Reason(String german) {
            this.german = german;
        }

        public String german() {
            return german;
        }
    }
}
