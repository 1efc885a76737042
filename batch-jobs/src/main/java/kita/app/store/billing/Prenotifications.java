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
                          LEFT JOIN LATERAL (
                               SELECT max(t.issued_on) AS issued_on
                                 FROM (SELECT DISTINCT e.household_id FROM kita.entry e
                                        WHERE e.tenant = d.tenant AND e.payer_id = d.payer_id) h
                                 JOIN kita.notice t ON t.tenant = d.tenant AND t.kind = 'FEE'
                                      AND t.subject_key = h.household_id || '/' || d.payer_id) told ON true
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
        each(run, "true", consumer);
    }

    /** Those whose payer was told too late. */
    public void tooSoon(RunId run, Consumer<Announced> consumer) {
        each(run, "n.told_on > d.due_on - n.announce_days", consumer);
    }

    /** Looked up by their keys: of a run of today the planner knows nothing and would compare all with all. */
    private void each(RunId run, String condition, Consumer<Announced> consumer) {
        jdbc.sql("""
                        SELECT d.amount_cents, d.due_on, d.mandate_ref, n.announce_days, n.told_on, n.before_cents,
                               c.payer_name, a.guardian_id, a.account_no, a.reference
                          FROM kita.prenotification n
                          JOIN LATERAL (
                               SELECT * FROM kita.drawing o
                                WHERE (o.tenant, o.run_month, o.run_no, o.payer_id)
                                    = (n.tenant, n.run_month, n.run_no, n.payer_id) OFFSET 0) d ON true
                          JOIN LATERAL (
                               SELECT * FROM kita.collection o
                                WHERE (o.tenant, o.run_month, o.run_no, o.payer_id)
                                    = (n.tenant, n.run_month, n.run_no, n.payer_id) LIMIT 1) c ON true
                          JOIN kita.payer_account a ON a.tenant = n.tenant AND a.guardian_id = n.payer_id
                         WHERE n.run_month = ? AND n.run_no = ? AND\s""" + condition + " ORDER BY d.due_on, a.account_no")
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
