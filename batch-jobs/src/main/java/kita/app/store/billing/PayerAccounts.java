package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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

    private static final int PAGE = 5_000;

    private final JdbcClient jdbc;

    PayerAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Opens accounts for all payers of assessed months that have none, by household and then by id: a number depends
     * neither on who was assessed first nor on an interruption.
     */
    public void openMissing(TenantId tenant) {
        // An assessment and a run may both open accounts: one waits for the other and then sees what it opened.
        lock(tenant);
        Opening opening = new Opening(tenant, next());
        jdbc.sql("""
                        SELECT household, payer
                          FROM (SELECT DISTINCT household_id COLLATE "C" AS household, payer_id COLLATE "C" AS payer
                                  FROM kita.assessed_month) asked
                         WHERE NOT EXISTS (SELECT FROM kita.payer_account a WHERE a.guardian_id = payer)
                         ORDER BY household, payer""").withFetchSize(PAGE).query(row -> {
            opening.open(new GuardianId(row.getString("payer")));
        });
        opening.write();
    }

    /** The accounts of these payers; one who has none is missing. */
    public Map<GuardianId, PayerAccount> of(Collection<GuardianId> payers) {
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

    /** Gives out numbers. A payer of two households gets one account. */
    private final class Opening {

        private final TenantId tenant;
        private final Set<GuardianId> opened = new HashSet<>();
        private PayerNumber next;
        private BulkInsert rows = rows();

        Opening(TenantId tenant, PayerNumber next) {
            this.tenant = tenant;
            this.next = next;
        }

        void open(GuardianId payer) {
            if (!opened.add(payer)) {
                return;
            }
            PayerAccount account = PayerAccount.of(tenant, payer, next);
            rows.add(payer, next.value(), account.reference().value());
            next = next.next();
            if (rows.size() == PAGE) {
                write();
                rows = rows();
            }
        }

        void write() {
            rows.into(jdbc);
        }

        private static BulkInsert rows() {
            return new BulkInsert(
                    "kita.payer_account",
                    BulkInsert.text("guardian_id"),
                    BulkInsert.number("account_no"),
                    BulkInsert.text("reference"));
        }
    }
}
