package kita.app.store.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.app.store.Rows;
import kita.billing.ledger.Digest;
import kita.money.Money;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed months (Monatsabschluss). What is booked on a day of a closed month, or before it, is refused by the database. */
@Repository
public class MonthClosings {

    /**
     * @param payers what all payers owed together at the end of the month
     * @param balances digest of all accounts at the end of the month
     */
    public record Closing(Month month, LocalDate closedOn, String closedBy, Money payers, Digest balances) {}

    private final JdbcClient jdbc;

    MonthClosings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    public List<Closing> all() {
        return jdbc.sql("SELECT * FROM kita.month_closing ORDER BY month")
                .query((row, n) -> new Closing(
                        Rows.month(row, "month"),
                        Rows.day(row, "closed_on"),
                        row.getString("closed_by"),
                        Rows.money(row, "payers_cents"),
                        new Digest(row.getString("balances"))))
                .list();
    }

    public void add(Closing closing) {
        jdbc.sql("INSERT INTO kita.month_closing (tenant, month, closed_on, closed_by, payers_cents, balances)"
                        + " VALUES (kita.tenant(), ?, ?, ?, ?, ?)")
                .params(
                        closing.month().firstDay(),
                        closing.closedOn(),
                        closing.closedBy(),
                        closing.payers().cents(),
                        closing.balances().hex())
                .update();
    }

    /** The first day on which anything may be booked. */
    public LocalDate firstOpenDay() {
        return lastClosed().map(Month::next).map(Month::firstDay).orElse(LocalDate.MIN);
    }

    public Optional<Month> lastClosed() {
        return jdbc.sql("SELECT month FROM kita.month_closing ORDER BY month DESC LIMIT 1")
                .query((row, n) -> Rows.month(row, "month"))
                .optional();
    }

    /** Runs booked up to the end of the month that have not come to their end: released and given out, or taken back. */
    public List<String> unfinishedRuns(Month month) {
        return jdbc.sql("""
                        SELECT to_char(month, 'YYYY-MM') || '/' || run_no FROM kita.billing_run
                         WHERE business_on <= ? AND state IN ('PREPARING', 'PREPARED', 'REHEARSED', 'RELEASED')
                         ORDER BY chain_no""").param(month.lastDay()).query(String.class).list();
    }
}
