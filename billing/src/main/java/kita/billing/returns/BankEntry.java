package kita.billing.returns;

import java.time.LocalDate;
import java.util.Optional;
import kita.money.Money;

/**
 * One movement on the municipality's bank account, free of the bank's format.
 *
 * @param reference of the bank; the same movement always bears the same one, in whatever file it comes
 * @param bookedOn day of booking at the bank
 * @param amount as it changed the account: above zero money came in
 * @param original amount of the debit or transfer that came back, without the bank's costs; empty if nothing came back
 * @param returnCode the bank's code if this is something that came back
 * @param batch name of the file of debits that this is the credit for
 * @param remittance free text of the payer
 */
public record BankEntry(
        String reference,
        LocalDate bookedOn,
        Money amount,
        Optional<Money> original,
        Optional<String> returnCode,
        Optional<String> endToEndId,
        Optional<String> batch,
        String remittance) {

    public BankEntry {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("A movement without a reference cannot be told from another");
        }
        if (amount.isZero()) {
            throw new IllegalArgumentException("A movement of nothing is none: " + reference);
        }
    }

    /** What people wrote stays out of logs. */
    @Override
    public String toString() {
        return "BankEntry[" + reference + "]";
    }
}
