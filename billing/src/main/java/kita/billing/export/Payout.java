package kita.billing.export;

import java.util.regex.Pattern;
import kita.billing.run.Iban;
import kita.money.Money;

/**
 * One refund (Auszahlung) to a payer.
 *
 * @param id the same refund always bears the same id, in its file unique; at most 35 characters of the SEPA set
 * @param name of the account's holder as entered
 * @param amount above zero
 * @param purpose for the payer, such as what is paid back and the payment reference; brought into SEPA Latin and cut to
 *     140 characters
 */
public record Payout(String id, String name, Iban iban, Money amount, String purpose) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9+?:().,'\\-]([A-Za-z0-9+?/:().,'\\-]{0,34})");

    public Payout {
        if (!ID.matcher(id).matches() || id.contains("//") || id.endsWith("/")) {
            throw new IllegalArgumentException("Not an id of a payment: '" + id + "'");
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Only an amount above zero is paid out, not " + amount);
        }
    }

    /** Personal data never reach a log by way of a record's text. */
    @Override
    public String toString() {
        return "Payout[" + id + "]";
    }
}
