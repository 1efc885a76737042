package kita.app.store.billing;

import kita.app.store.Rows;
import kita.billing.run.RunId;
import kita.billing.run.RunTotals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds a run up from its entries and collections; figures that do not agree are refused by {@link RunTotals}. */
@Repository
class RunTotalsQuery {

    private final JdbcClient jdbc;

    RunTotalsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RunTotals of(RunId run) {
        return jdbc.sql("""
                        SELECT e.*, c.*
                          FROM (SELECT count(*) AS entries, coalesce(sum(amount_cents), 0) AS posted
                                  FROM kita.entry WHERE run_month = :month AND run_no = :number) e,
                               (SELECT coalesce(sum(forward_cents), 0) AS forward,
                                       coalesce(sum(cancelled_cents), 0) AS cancelled,
                                       count(*) FILTER (WHERE outcome = 'DEBIT') AS debits,
                                       coalesce(sum(demanded_cents) FILTER (WHERE outcome = 'DEBIT'), 0) AS debited,
                                       count(*) FILTER (WHERE outcome = 'INVOICE') AS invoices,
                                       coalesce(sum(demanded_cents) FILTER (WHERE outcome = 'INVOICE'), 0) AS invoiced,
                                       count(*) FILTER (WHERE outcome IN ('CREDIT_CARRIED', 'PAYOUT_OPEN')) AS credits,
                                       coalesce(sum(carried_cents), 0) AS carried,
                                       count(*) FILTER (WHERE outcome = 'SETTLED') AS settled
                                  FROM kita.collection WHERE run_month = :month AND run_no = :number) c""")
                .param("month", run.month().firstDay())
                .param("number", run.number())
                .query((row, n) -> new RunTotals(
                        row.getLong("entries"),
                        Rows.money(row, "forward"),
                        Rows.money(row, "posted"),
                        Rows.money(row, "cancelled"),
                        row.getLong("debits"),
                        Rows.money(row, "debited"),
                        row.getLong("invoices"),
                        Rows.money(row, "invoiced"),
                        row.getLong("credits"),
                        Rows.money(row, "carried"),
                        row.getLong("settled")))
                .single();
    }
}
