package kita.app.store.billing;

import java.util.function.Consumer;
import kita.app.store.Rows;
import kita.billing.run.RunGap;
import kita.billing.run.RunGap.Kind;
import kita.billing.run.RunId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is missing between contracts, fees, mandates and notices when a run is rehearsed. */
@Repository
public class GapQueries {

    private static final int FETCH = 2_000;

    private final JdbcClient jdbc;

    GapQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every gap, contracts from {@code first} up to the run's month, in an order that is always the same. */
    public void each(RunId run, Month first, Consumer<RunGap> consumer) {
        contractsWithoutFee(run, first, consumer);
        feesWithoutContract(run, consumer);
        chargesWithoutNotice(run, consumer);
        withoutMandate(run, consumer);
        parked(run, consumer);
    }

    /** Children of parked households are told with their household. Contracts that touch the month count. */
    private void contractsWithoutFee(RunId run, Month first, Consumer<RunGap> consumer) {
        jdbc.sql("""
                        SELECT DISTINCT c.child_id COLLATE "C" AS child, m::date AS month
                          FROM kita.contract c
                          JOIN generate_series(:first::date, :month::date, interval '1 month') m
                            ON c.valid_from < m + interval '1 month' AND c.valid_to >= m
                         WHERE NOT EXISTS (SELECT FROM kita.assessed_month a
                                            WHERE a.tenant = c.tenant AND a.child_id = c.child_id AND a.month = m::date)
                           AND NOT EXISTS (SELECT FROM kita.parked_household p
                                             JOIN kita.child_membership h USING (tenant, household_id)
                                            WHERE h.tenant = c.tenant AND h.child_id = c.child_id)
                         ORDER BY month, child""")
                .param("first", first.firstDay())
                .param("month", run.month().firstDay())
                .withFetchSize(FETCH)
                .query(row -> {
                    Month month = Rows.month(row, "month");
                    Kind kind = month.equals(run.month()) ? Kind.CONTRACT_WITHOUT_FEE : Kind.MONTH_SKIPPED;
                    consumer.accept(new RunGap(kind, row.getString("child"), month, ""));
                });
    }

    private void feesWithoutContract(RunId run, Consumer<RunGap> consumer) {
        jdbc.sql("""
                        SELECT DISTINCT e.child_id COLLATE "C" AS child, e.care_month AS month
                          FROM kita.entry e
                         WHERE (e.run_month, e.run_no) = (:month, :number) AND e.amount_cents > 0
                           AND e.reason IN ('CHARGE', 'LATE_CHARGE', 'CORRECTED_CHARGE')
                           AND NOT EXISTS (SELECT FROM kita.contract c
                                            WHERE c.tenant = e.tenant AND c.child_id = e.child_id
                                              AND c.valid_from < e.care_month + interval '1 month'
                                              AND c.valid_to >= e.care_month)
                         ORDER BY month, child""")
                .param("month", run.month().firstDay())
                .param("number", run.number())
                .withFetchSize(FETCH)
                .query(row -> {
                    consumer.accept(new RunGap(
                            Kind.FEE_WITHOUT_CONTRACT, row.getString("child"), Rows.month(row, "month"), ""));
                });
    }

    /**
     * Children for whose month the run posts a charge though their payer has no fee notice that stands. Where no notice was
     * ever issued here, they come from elsewhere and nobody is listed.
     */
    private void chargesWithoutNotice(RunId run, Consumer<RunGap> consumer) {
        jdbc.sql("""
                        SELECT DISTINCT e.child_id COLLATE "C" AS child
                          FROM kita.entry e
                         WHERE (e.run_month, e.run_no) = (:month, :number) AND e.amount_cents > 0 AND e.care_month = :month
                           AND e.reason IN ('CHARGE', 'LATE_CHARGE', 'CORRECTED_CHARGE')
                           AND EXISTS (SELECT FROM kita.notice WHERE kind = 'FEE')
                           AND NOT EXISTS (SELECT FROM kita.notice n
                                            WHERE n.kind = 'FEE' AND n.subject_key = e.household_id || '/' || e.payer_id
                                              AND NOT EXISTS (SELECT FROM kita.withdrawn_notice w
                                                               WHERE (w.tenant, w.notice_year, w.notice_no)
                                                                   = (n.tenant, n.notice_year, n.notice_no)))
                         ORDER BY child""")
                .param("month", run.month().firstDay())
                .param("number", run.number())
                .withFetchSize(FETCH)
                .query(row -> {
                    consumer.accept(new RunGap(Kind.CONTRACT_WITHOUT_NOTICE, row.getString("child"), run.month(), ""));
                });
    }

    private void withoutMandate(RunId run, Consumer<RunGap> consumer) {
        jdbc.sql("""
                        SELECT account_no, why FROM kita.collection
                         WHERE (run_month, run_no) = (:month, :number) AND outcome = 'INVOICE' ORDER BY account_no""")
                .param("month", run.month().firstDay())
                .param("number", run.number())
                .withFetchSize(FETCH)
                .query(row -> {
                    consumer.accept(new RunGap(
                            Kind.PAYER_WITHOUT_MANDATE,
                            row.getString("account_no"),
                            run.month(),
                            row.getString("why")));
                });
    }

    private void parked(RunId run, Consumer<RunGap> consumer) {
        jdbc.sql("""
                        SELECT household_id, string_agg(sentence, ' ' ORDER BY code COLLATE "C", sentence COLLATE "C") AS why
                          FROM kita.run_parked_household WHERE (run_month, run_no) = (:month, :number)
                         GROUP BY household_id ORDER BY household_id COLLATE "C\"""")
                .param("month", run.month().firstDay())
                .param("number", run.number())
                .withFetchSize(FETCH)
                .query(row -> {
                    consumer.accept(
                            new RunGap(Kind.PARKED, row.getString("household_id"), run.month(), row.getString("why")));
                });
    }
}
