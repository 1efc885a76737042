package kita.app.store.notices;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kita.app.store.Rows;
import kita.billing.ledger.Position;
import kita.billing.ledger.Product;
import kita.money.Money;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What runs charged for each month. A run counts from its release on until it is taken back; a draft has told nobody
 * anything.
 */
@Repository
public class ChargedMonths {

    /**
     * One month of one child.
     *
     * @param told what was charged when the payer's last notice that stands was written, or at first if the month was charged
     *     later: what a family holds for its fee. Without such a notice it is what is charged
     * @param charged what is charged today, with the corrections of runs since
     */
    public record Charged(Position position, Money told, Money charged) {}

    /**
     * The last run since the payer's last notice that corrected something.
     *
     * @param due when the payer is to pay, or is debited
     */
    public record CorrectingRun(Month month, LocalDate due) {}

    private static final String COUNTED = """
            SELECT e.household_id, e.payer_id, e.care_month, e.child_id, e.product, e.amount_cents,
                   r.month, r.run_no, r.chain_no, r.due_on, r.business_on <= f.issued_on AS known,
                   f.issued_on IS NULL AS never_told,
                   min(r.chain_no) OVER (PARTITION BY e.household_id, e.payer_id, e.care_month, e.child_id, e.product)
                       AS first_chain
              FROM kita.entry e
              JOIN kita.billing_run r ON (r.tenant, r.month, r.run_no) = (e.tenant, e.run_month, e.run_no)
               AND r.state IN ('RELEASED', 'EXPORTED') AND r.reverses_no IS NULL
              LEFT JOIN LATERAL (
                   SELECT max(n.issued_on) AS issued_on FROM kita.notice n
                    WHERE n.kind = 'FEE' AND n.subject_key = e.household_id || '/' || e.payer_id AND n.issued_on < :day
                      AND NOT EXISTS (SELECT FROM kita.withdrawn_notice w
                                       WHERE (w.tenant, w.notice_year, w.notice_no)
                                           = (n.tenant, n.notice_year, n.notice_no))) f ON true
             WHERE e.household_id = ANY (:households)
            """;

    private final JdbcClient jdbc;

    ChargedMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param day of the notice that is written; what else is issued on it, to somebody who owes the same, tells the same */
    public List<Charged> of(List<HouseholdId> households, LocalDate day) {
        return jdbc.sql("""
                        SELECT household_id, payer_id, care_month, child_id, product, sum(amount_cents) AS charged_cents,
                               coalesce(CASE WHEN bool_or(never_told) THEN sum(amount_cents)
                                             WHEN bool_or(known) THEN sum(amount_cents) FILTER (WHERE known)
                                             ELSE sum(amount_cents) FILTER (WHERE chain_no = first_chain) END, 0)
                                   AS told_cents
                          FROM (""" + COUNTED + """
                               ) c
                         GROUP BY household_id, payer_id, care_month, child_id, product""")
                .param("households", Rows.texts(households))
                .param("day", day)
                .query((row, n) -> new Charged(
                        new Position(
                                new HouseholdId(row.getString("household_id")),
                                new GuardianId(row.getString("payer_id")),
                                Rows.month(row, "care_month"),
                                new ChildId(row.getString("child_id")),
                                Product.valueOf(row.getString("product"))),
                        Rows.money(row, "told_cents"),
                        Rows.money(row, "charged_cents")))
                .list();
    }

    /** By household and payer, as {@code H1/P1}; whom no run corrected since the last notice is left out. */
    public Map<String, CorrectingRun> correctingRuns(List<HouseholdId> households, LocalDate day) {
        Map<String, CorrectingRun> runs = new HashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (c.household_id, c.payer_id) c.household_id || '/' || c.payer_id AS subject, c.month,
                               coalesce(d.due_on, c.due_on) AS due_on
                          FROM (""" + COUNTED + """
                               ) c
                          LEFT JOIN kita.debit d ON (d.run_month, d.run_no, d.payer_id) = (c.month, c.run_no, c.payer_id)
                         WHERE NOT c.known AND c.chain_no > c.first_chain
                         ORDER BY c.household_id, c.payer_id, c.chain_no DESC""")
                .param("households", Rows.texts(households))
                .param("day", day)
                .query(row -> {
                    runs.put(
                            row.getString("subject"),
                            new CorrectingRun(Rows.month(row, "month"), Rows.day(row, "due_on")));
                });
        return runs;
    }
}
