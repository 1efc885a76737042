package kita.app.store.money;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kita.app.store.Rows;
import kita.app.tenant.TenantScope;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.PaymentReference;
import kita.billing.returns.KnownMoney;
import kita.billing.run.RunId;
import kita.registry.GuardianId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the municipality expects on its bank account: payments, debits of exported runs, refunds. */
@Repository
public class ExpectedMoney implements KnownMoney {

    /** What has left the house: only that the bank can know. */
    static final String LEFT_THE_HOUSE = " NOT IN ('PREPARING', 'PREPARED', 'REHEARSED', 'RELEASED')";

    private static final Pattern FILE = Pattern.compile("KITA-([0-9]{4})([0-9]{2})([0-9]{3})-[0-9]{8}.*");

    private final JdbcClient jdbc;

    ExpectedMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PayerAccount> account(PaymentReference reference) {
        return account("reference = ?", reference.value());
    }

    /** By the id of the payer. */
    public Optional<PayerAccount> account(GuardianId payer) {
        return account("guardian_id = ?", payer.value());
    }

    /** By the number of the account. */
    public Optional<PayerAccount> account(PayerNumber number) {
        return account("account_no = ?", number.value());
    }

    private Optional<PayerAccount> account(String which, Object key) {
        return jdbc.sql("SELECT guardian_id, account_no, reference FROM kita.payer_account WHERE " + which)
                .param(key)
                .query((row, n) -> new PayerAccount(
                        new GuardianId(row.getString(1)),
                        new PayerNumber(row.getInt(2)),
                        new PaymentReference(row.getString(3))))
                .optional();
    }

    @Override
    public Optional<SentDebit> debit(String endToEndId) {
        return jdbc.sql("""
                        SELECT d.*, a.guardian_id, a.account_no, a.reference,
                               EXISTS (SELECT FROM kita.cash_booking b
                                        WHERE b.end_to_end_id = d.end_to_end_id AND b.kind = 'RETURN') AS returned
                          FROM kita.drawing d
                          JOIN kita.billing_run r ON (r.tenant, r.month, r.run_no) = (d.tenant, d.run_month, d.run_no)
                          JOIN kita.payer_account a ON a.tenant = d.tenant AND a.guardian_id = d.payer_id
                         WHERE d.end_to_end_id = :id
                           AND (d.run_month, d.run_no, d.payer_id)
                               IN (SELECT run_month, run_no, payer_id FROM kita.debit WHERE end_to_end_id = :id
                                    UNION ALL
                                   SELECT run_month, run_no, payer_id FROM kita.debit_part WHERE end_to_end_id = :id)
                           AND r.state""" + LEFT_THE_HOUSE)
                .param("id", endToEndId)
                .query((row, n) -> new SentDebit(
                        new PayerAccount(
                                new GuardianId(row.getString("guardian_id")),
                                new PayerNumber(row.getInt("account_no")),
                                new PaymentReference(row.getString("reference"))),
                        new RunId(TenantScope.required(), Rows.month(row, "run_month"), row.getInt("run_no")),
                        Rows.money(row, "amount_cents"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("returned")))
                .optional();
    }

    @Override
    public Optional<SentRefund> refund(String endToEndId) {
        return jdbc.sql("""
                        SELECT b.item, b.amount_cents, a.guardian_id, a.account_no, a.reference,
                               EXISTS (SELECT FROM kita.cash_booking c
                                        WHERE c.end_to_end_id = b.end_to_end_id AND c.kind = 'REFUND_RETURNED') AS returned
                          FROM kita.cash_booking b JOIN kita.payer_account a USING (tenant, account_no)
                         WHERE b.end_to_end_id = ? AND b.kind = 'REFUND'""")
                .param(endToEndId)
                .query((row, n) -> new SentRefund(
                        new PayerAccount(
                                new GuardianId(row.getString("guardian_id")),
                                new PayerNumber(row.getInt("account_no")),
                                new PaymentReference(row.getString("reference"))),
                        Optional.ofNullable(row.getString("item")).flatMap(ExpectedMoney::run),
                        Rows.money(row, "amount_cents"),
                        row.getBoolean("returned")))
                .optional();
    }

    @Override
    public Optional<RunId> collection(String batch) {
        Matcher file = FILE.matcher(batch);
        if (!file.matches()) {
            return Optional.empty();
        }
        return known(file.group(1) + "-" + file.group(2), Integer.parseInt(file.group(3)));
    }

    private Optional<RunId> known(String month, int number) {
        if (!month.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT month, run_no FROM kita.billing_run WHERE month = ? AND run_no = ? AND state"
                        + LEFT_THE_HOUSE)
                .params(Month.parse(month).firstDay(), number)
                .query((row, n) -> new RunId(TenantScope.required(), Rows.month(row, "month"), row.getInt("run_no")))
                .optional();
    }

    private static Optional<RunId> run(String item) {
        int slash = item.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : Optional.of(new RunId(
                        TenantScope.required(),
                        Month.parse(item.substring(0, slash)),
                        Integer.parseInt(item.substring(slash + 1))));
    }
}
