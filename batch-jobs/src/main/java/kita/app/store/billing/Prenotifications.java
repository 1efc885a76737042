package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import kita.app.store.Rows;
import kita.billing.ledger.PayerAccount;
import kita.billing.run.RunId;
import kita.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the payers of a run's debits were told, and by when they must be (Vorabankündigung). */
@Repository
public class Prenotifications {

    private static final int FETCH = 2_000;

    /**
     * One debit, or one part of a debit that is spread.
     *
     * @param tellBy the last day on which the payer can be told in time
     * @param toldOn day of the newest fee notice when the run was rehearsed
     * @param before what the last debit before drew from the payer
     */
    public record Announced(
            PayerAccount account,
            String payerName,
            String mandate,
            Money amount,
            LocalDate dueDate,
            LocalDate tellBy,
            Optional<LocalDate> toldOn,
            Optional<Money> before) {

        /** Whether the newest notice came too late for this due date. */
        public boolean tooSoon() {
            return toldOn.isPresent() && toldOn.get().isAfter(tellBy);
        }
    }

    private final JdbcClient jdbc;

    Prenotifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down for a run that is being rehearsed what its payers have been told so far. */
    public void note(RunId run, int announceDays) {
        jdbc.sql("""
                        INSERT INTO kita.prenotification
                               (tenant, run_month, run_no, payer_id, announce_days, told_on, before_cents)
                        SELECT d.tenant, d.run_month, d.run_no, d.payer_id, :days, told.issued_on, last.amount_cents
                          FROM kita.debit d
                          LEFT JOIN (SELECT split_part(subject_key, '/', 2) AS payer_id, max(issued_on) AS issued_on
                                       FROM kita.notice WHERE kind = 'FEE' GROUP BY 1) told USING (payer_id)
                          LEFT JOIN LATERAL (
                               SELECT b.amount_cents FROM kita.debit b
                                 JOIN kita.billing_run r
                                   ON (r.tenant, r.month, r.run_no) = (b.tenant, b.run_month, b.run_no)
                                WHERE b.mandate_ref = d.mandate_ref AND r.state IN ('RELEASED', 'EXPORTED')
                                ORDER BY r.chain_no DESC LIMIT 1) last ON true
                         WHERE (d.run_month, d.run_no) = (:month, :number)""")
                .param("days", announceDays)
                .param("month", run.month().firstDay())
                .param("number", run.number())
                .update();
    }

    /** All debits of the run by due date and account number; none for a run of before this was noted. */
    public void each(RunId run, Consumer<Announced> consumer) {
        jdbc.sql("""
                        SELECT d.amount_cents, d.due_on, d.mandate_ref, n.announce_days, n.told_on, n.before_cents,
                               c.payer_name, a.guardian_id, a.account_no, a.reference
                          FROM kita.drawing d
                          JOIN kita.prenotification n USING (tenant, run_month, run_no, payer_id)
                          JOIN kita.collection c USING (tenant, run_month, run_no, payer_id)
                          JOIN kita.payer_account a ON a.tenant = d.tenant AND a.guardian_id = d.payer_id
                         WHERE d.run_month = ? AND d.run_no = ? ORDER BY d.due_on, a.account_no""")
                .params(run.month().firstDay(), run.number())
                .withFetchSize(FETCH)
                .query(row -> {
                    consumer.accept(announced(row));
                });
    }

    private static Announced announced(ResultSet row) throws SQLException {
        LocalDate due = Rows.day(row, "due_on");
        return new Announced(
                PayerAccounts.account(row),
                row.getString("payer_name"),
                row.getString("mandate_ref"),
                Rows.money(row, "amount_cents"),
                due,
                due.minusDays(row.getInt("announce_days")),
                Rows.optionalDay(row, "told_on"),
                Optional.ofNullable(row.getObject("before_cents", Long.class)).map(Money::cents));
    }
}
