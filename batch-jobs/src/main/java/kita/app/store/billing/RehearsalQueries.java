package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import kita.app.store.Rows;
import kita.billing.assessment.Corrections.MonthFee;
import kita.billing.ledger.PayerAccount;
import kita.billing.run.RehearsalFigures.MonthsAtOnce;
import kita.billing.run.RunId;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sets a run beside the one before it. */
@Repository
public class RehearsalQueries {

    private static final int FETCH = 2_000;

    /** A payer whose charges differ, without the reasons yet. */
    public record Changed(PayerAccount account, String name, Money before, Money now, Money earlier) {}

    /** Sums over all payers. */
    public record Population(long payers, Money before, Money after) {}

    /** The fees of the children of some payers in two months. */
    public record Fees(Map<GuardianId, List<MonthFee>> then, Map<GuardianId, List<MonthFee>> now) {}

    private static final String PER_PAYER = """
            (SELECT payer_id,
                    coalesce(sum(amount_cents) FILTER (WHERE care_month = :then
                             AND (run_month, run_no) <> (:month, :number)), 0) AS before_cents,
                    coalesce(sum(amount_cents) FILTER (WHERE care_month = :month), 0) AS now_cents,
                    coalesce(sum(amount_cents) FILTER (WHERE (run_month, run_no) = (:month, :number)
                             AND care_month < :month), 0) AS earlier_cents
               FROM kita.entry
              WHERE care_month IN (:then, :month) OR (run_month, run_no) = (:month, :number)
              GROUP BY payer_id) f""";

    private final JdbcClient jdbc;

    RehearsalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest month up to the run's, of which a run was released and not reversed; empty for the first run. */
    public Optional<Month> monthBefore(RunId run) {
        return jdbc.sql("SELECT max(month) AS month FROM kita.billing_run WHERE state IN ('RELEASED', 'EXPORTED')"
                        + " AND month <= :month AND reverses_no IS NULL")
                .param("month", run.month().firstDay())
                .query((row, n) -> Rows.optionalDay(row, "month").map(Month::of))
                .single();
    }

    public Population population(RunId run, Month then) {
        return select(
                        run,
                        then,
                        "SELECT count(*) FILTER (WHERE before_cents <> 0 OR now_cents <> 0 OR earlier_cents <> 0) AS payers,"
                                + " coalesce(sum(before_cents), 0) AS before_cents,"
                                + " coalesce(sum(now_cents + earlier_cents), 0) AS after_cents FROM " + PER_PAYER)
                .query((row, n) -> new Population(
                        row.getLong("payers"), Rows.money(row, "before_cents"), Rows.money(row, "after_cents")))
                .single();
    }

    /** Every payer whose charges differ, in the order of account numbers. */
    public void eachChanged(RunId run, Month then, Consumer<Changed> consumer) {
        select(
                        run,
                        then,
                        "SELECT a.guardian_id, a.account_no, a.reference, f.*,"
                                + " g.given_name || ' ' || g.family_name AS name FROM " + PER_PAYER
                                + " JOIN kita.payer_account a ON a.guardian_id = f.payer_id"
                                + " JOIN kita.guardian g ON g.guardian_id = f.payer_id"
                                + " WHERE before_cents <> now_cents OR earlier_cents <> 0 ORDER BY a.account_no")
                .withFetchSize(FETCH)
                .query(row -> {
                    consumer.accept(new Changed(
                            PayerAccounts.account(row),
                            row.getString("name"),
                            Rows.money(row, "before_cents"),
                            Rows.money(row, "now_cents"),
                            Rows.money(row, "earlier_cents")));
                });
    }

    /** Those for whom the run posts most, up or down; of equal ones the smaller account number first. */
    public List<GuardianId> payersOfLargestPostings(RunId run, int atMost) {
        return jdbc.sql("""
                        SELECT f.payer_id
                          FROM (SELECT payer_id, sum(amount_cents) AS cents FROM kita.entry
                                 WHERE (run_month, run_no) = (:month, :number) GROUP BY payer_id) f
                          JOIN kita.payer_account a ON a.guardian_id = f.payer_id
                         ORDER BY abs(f.cents) DESC, a.account_no LIMIT :most""")
                .param("month", run.month().firstDay())
                .param("number", run.number())
                .param("most", atMost)
                .query((row, n) -> new GuardianId(row.getString("payer_id")))
                .list();
    }

    private JdbcClient.StatementSpec select(RunId run, Month then, String sql) {
        return jdbc.sql(sql)
                .param("then", then.firstDay())
                .param("month", run.month().firstDay())
                .param("number", run.number());
    }

    /** Newest versions; a child's fees are listed under every payer of its household. */
    public Fees fees(List<GuardianId> payers, Month then, Month now) {
        Fees fees = new Fees(new TreeMap<>(), new TreeMap<>());
        jdbc.sql("""
                        WITH asked AS (SELECT DISTINCT payer_id AS asked_for, household_id FROM kita.entry
                                        WHERE payer_id = ANY (:payers))
                        SELECT asked.asked_for, m.*, b.basis
                          FROM (SELECT DISTINCT ON (child_id, month, charge) *
                                  FROM kita.assessed_month
                                 WHERE household_id IN (SELECT household_id FROM asked) AND month IN (:then, :now)
                                 ORDER BY child_id, month, charge, version DESC) m
                          JOIN asked USING (household_id)
                          JOIN kita.assessment_basis b USING (tenant, input_digest)
                         WHERE m.amount_cents > 0
                         ORDER BY asked_for COLLATE "C", child_id COLLATE "C", month, charge""")
                .param("payers", Rows.texts(payers))
                .param("then", then.firstDay())
                .param("now", now.firstDay())
                .query(row -> {
                    MonthFee fee = fee(row);
                    GuardianId payer = new GuardianId(row.getString("asked_for"));
                    if (fee.month().equals(then)) {
                        fees.then()
                                .computeIfAbsent(payer, id -> new ArrayList<>())
                                .add(fee);
                    }
                    if (fee.month().equals(now)) {
                        fees.now()
                                .computeIfAbsent(payer, id -> new ArrayList<>())
                                .add(fee);
                    }
                });
        return fees;
    }

    private static MonthFee fee(ResultSet row) throws SQLException {
        return new MonthFee(
                new ChildId(row.getString("child_id")),
                new GuardianId(row.getString("payer_id")),
                Rows.month(row, "month"),
                Charge.valueOf(row.getString("charge")),
                Rows.money(row, "amount_cents"),
                BasisJson.read(row.getString("basis")));
    }

    /** Months that were charged for the first time, per debit. */
    public MonthsAtOnce monthsAtOnce(RunId run, int usual, List<Month> missed) {
        return jdbc.sql("""
                        SELECT coalesce(max(months), 0) AS most, count(*) FILTER (WHERE months > :usual) AS payers
                          FROM (SELECT count(DISTINCT e.care_month) AS months
                                  FROM kita.entry e
                                 WHERE (e.run_month, e.run_no) = (:month, :number)
                                   AND e.reason IN ('CHARGE', 'LATE_CHARGE')
                                 GROUP BY e.payer_id
                                HAVING EXISTS (SELECT FROM kita.debit d
                                                WHERE (d.run_month, d.run_no, d.payer_id)
                                                    = (:month, :number, e.payer_id))) per_payer""")
                .param("usual", usual)
                .param("month", run.month().firstDay())
                .param("number", run.number())
                .query((row, n) -> new MonthsAtOnce(row.getInt("most"), row.getLong("payers"), missed))
                .single();
    }

    /** Months from the first billed one to the run's that no run was made for. */
    public List<Month> missed(Month goLive, RunId run) {
        List<Month> missed = new ArrayList<>(goLive.through(run.month()).toList());
        missed.removeAll(jdbc.sql("SELECT DISTINCT month FROM kita.billing_run"
                        + " WHERE state NOT IN ('DISCARDED', 'REVERSED') AND reverses_no IS NULL")
                .query((row, n) -> Rows.month(row, "month"))
                .list());
        return missed;
    }
}
