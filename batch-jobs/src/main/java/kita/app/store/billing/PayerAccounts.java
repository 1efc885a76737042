package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import kita.app.store.Rows;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.PaymentReference;
import kita.registry.GuardianId;
import kita.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payers' accounts. A payer gets one with the first assessed month and keeps it for good. */
@Repository
public class PayerAccounts {

    private final JdbcClient jdbc;

    PayerAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The accounts of these payers; who has none gets the next number, in the order given, so that the same run gives
     * the same numbers whether it was interrupted or not.
     */
    public Map<GuardianId, PayerAccount> of(TenantId tenant, Collection<GuardianId> payersInOrder) {
        Map<GuardianId, PayerAccount> accounts = existing(payersInOrder);
        if (accounts.keySet().containsAll(payersInOrder)) {
            return accounts;
        }
        // An assessment and a run may both open accounts: one waits for the other and then sees what it opened.
        lock(tenant);
        accounts = existing(payersInOrder);
        BulkInsert added = new BulkInsert(
                "kita.payer_account",
                BulkInsert.text("guardian_id"),
                BulkInsert.number("account_no"),
                BulkInsert.text("reference"));
        PayerNumber next = next();
        for (GuardianId payer : payersInOrder) {
            if (!accounts.containsKey(payer)) {
                PayerAccount account = PayerAccount.of(tenant, payer, next);
                accounts.put(payer, account);
                added.add(payer, next.value(), account.reference().value());
                next = next.next();
            }
        }
        added.into(jdbc);
        return accounts;
    }

    private Map<GuardianId, PayerAccount> existing(Collection<GuardianId> payers) {
        Map<GuardianId, PayerAccount> accounts = new TreeMap<>();
        jdbc.sql("SELECT guardian_id, account_no, reference FROM kita.payer_account WHERE guardian_id = ANY (?)")
                .param(Rows.texts(payers))
                .query(row -> {
                    PayerAccount account = account(row);
                    accounts.put(account.payer(), account);
                });
        return accounts;
    }

    /** Until the end of the transaction. */
    private void lock(TenantId tenant) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('payer accounts'), hashtext(?))")
                .param(tenant.value())
                .query(row -> {});
    }

    private PayerNumber next() {
        return jdbc.sql("SELECT max(account_no) FROM kita.payer_account")
                .query(Integer.class)
                .optional()
                .map(last -> new PayerNumber(last).next())
                .orElse(PayerNumber.FIRST);
    }

    static PayerAccount account(ResultSet row) throws SQLException {
        return new PayerAccount(
                new GuardianId(row.getString("guardian_id")),
                new PayerNumber(row.getInt("account_no")),
                new PaymentReference(row.getString("reference")));
    }
}
