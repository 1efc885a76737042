package kita.billing.notice;

/**
 * How the fee is paid.
 *
 * <p>The IBAN of the payer is shown shortened, so that a letter in wrong hands does not give the account away.
 */
public sealed interface Payment {

    /** Kassenzeichen. */
    String reference();

    /** The day of the month on which the fee is due; if banks are closed, the next day on which they are open. */
    int dueDay();

    /** @param payerIban full IBAN; printed are its country, check digits and last four characters */
    record DirectDebit(
            String reference, int dueDay, String payerIban, String mandateReference, String creditor, String creditorId)
            implements Payment {

        /** DE12 … 4711. */
        String shortIban() {
            String iban = payerIban.replace(" ", "");
            return iban.substring(0, 4) + " … " + iban.substring(iban.length() - 4);
        }

        /** Account data never reach a log by way of a record's text. */
        @Override
        public String toString() {
            return "DirectDebit[…]";
        }
    }

    record Transfer(String reference, int dueDay, String creditor, String creditorIban) implements Payment {

        /** In groups of four. */
        String groupedIban() {
            return creditorIban.replace(" ", "").replaceAll("(.{4})(?=.)", "$1 ");
        }
    }
}
