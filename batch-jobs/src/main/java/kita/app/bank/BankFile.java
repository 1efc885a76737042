package kita.app.bank;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kita.billing.ledger.Digest;
import kita.billing.returns.BankEntry;

/**
 * What a file of the bank says.
 *
 * @param digest of its bytes
 * @param accounts IBANs of the accounts that it is about
 * @param entries booked movements in the order of the file
 * @param findings German: what was not taken in, and why
 */
public record BankFile(
        Digest digest, String messageId, Set<String> accounts, List<BankEntry> entries, List<String> findings) {

    public BankFile {
        accounts = new TreeSet<>(accounts);
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }
}
