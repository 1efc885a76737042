package kita.app.store.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kita.app.store.Rows;
import kita.app.tenant.TenantScope;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.PaymentReference;
import kita.billing.run.Iban;
import kita.billing.run.RunId;
import kita.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payers whose credit no charge will use up, because nothing stands for them any more. */
@Repository
public class PayoutCandidates {

    /**
     * @param run that left the credit, the newest one of this payer
     * @param left what it left, above zero
     */
    public record Candidate(PayerNumber account, PaymentReference reference, String name, RunId run, Money left) {}

    /** The payer's account. @param holder as entered */
    public record BankAccount(String holder, Iban iban) {}

    private final JdbcClient jdbc;

    PayoutCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By account number; runs count once their files left the house. */
    public List<Candidate> all() {
        return jdbc.sql("""
                        SELECT c.account_no, a.reference, c.payer_name, c.run_month, c.run_no, -c.carried_cents AS left_cents
                          FROM kita.collection c
                          JOIN kita.payer_account a ON a.guardian_id = c.payer_id
                          JOIN kita.billing_run r ON (r.tenant, r.month, r.run_no) = (c.tenant, c.run_month, c.run_no)
                         WHERE c.outcome = 'PAYOUT_OPEN' AND r.state""" + ExpectedMoney.LEFT_THE_HOUSE + """
                           AND NOT EXISTS (SELECT FROM kita.collection l
                                             JOIN kita.billing_run n
                                               ON (n.tenant, n.month, n.run_no) = (l.tenant, l.run_month, l.run_no)
                                            WHERE l.payer_id = c.payer_id AND n.chain_no > r.chain_no)
                         ORDER BY c.account_no""")
                .query((row, n) -> new Candidate(
                        new PayerNumber(row.getInt("account_no")),
                        new PaymentReference(row.getString("reference")),
                        row.getString("payer_name"),
                        new RunId(TenantScope.required(), Rows.month(row, "run_month"), row.getInt("run_no")),
                        Rows.money(row, "left_cents")))
                .list();
    }

    /**
     * Where these payers get their money: on the account of the newest mandate. Missing is who has none, whose account or
     * person is blocked for good, and to whose account a refund came back (153): somebody must ask for another one.
     */
    public Map<PayerNumber, BankAccount> bankAccounts(List<PayerNumber> payers, LocalDate day) {
        Map<PayerNumber, BankAccount> accounts = new TreeMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (a.account_no) a.account_no, m.account_holder, m.iban
                          FROM kita.mandate m JOIN kita.payer_account a USING (tenant, guardian_id)
                         WHERE a.account_no = ANY (?) AND m.signed_on <= ?
                           AND NOT EXISTS (SELECT FROM kita.debit_block b
                                            WHERE b.payer_id = m.guardian_id AND (b.iban IS NULL OR b.iban = m.iban)
                                              AND b.lifted_on IS NULL AND b.until_on IS NULL)
                           AND NOT EXISTS (SELECT FROM kita.payout p
                                             JOIN kita.cash_booking c
                                               ON c.end_to_end_id = p.end_to_end_id AND c.kind = 'REFUND_RETURNED'
                                            WHERE p.account_no = a.account_no AND p.iban = m.iban)
                         ORDER BY a.account_no, m.revoked_on IS NOT NULL, m.signed_on DESC, m.mandate_ref""").params(PayerBooks.numbers(payers), day).query(row -> {
            PayerNumber payer = new PayerNumber(row.getInt("account_no"));
            BankAccount account = usable(row.getString("account_holder"), row.getString("iban"));
            if (account != null) {
                accounts.put(payer, account);
            }
        });
        return accounts;
    }

    /** An account on file that no bank would take counts as none: null. */
    private static BankAccount usable(String holder, String iban) {
        try {
            return new BankAccount(holder, new Iban(iban));
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }
}
