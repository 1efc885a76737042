package kita.app.store.notices;

import java.time.LocalDate;
import java.util.List;
import kita.app.store.Rows;
import kita.app.tenant.TenantScope;
import kita.billing.ledger.PayerNumber;
import kita.billing.run.RunId;
import kita.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Notices that were withdrawn with the run that they came with (Rücknahme). The notice stays as it was issued; the family is
 * due a letter, and a new notice once its months are settled again.
 */
@Repository
public class Withdrawals {

    /**
     * One notice that was withdrawn.
     *
     * @param notice as printed on it, such as ELB-2026-000017
     * @param posted what the reversed run had posted for this payer
     */
    public record Withdrawn(
            String notice,
            LocalDate issuedOn,
            LocalDate withdrawnOn,
            RunId run,
            PayerNumber account,
            String reference,
            String name,
            Money posted) {}

    private final JdbcClient jdbc;

    Withdrawals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Withdraws the fee notices that came with the run: issued to payers for whom it posted, since the run before it and up
     * to now. Notices of earlier runs stand, for nobody has taken back what they settled. Answers how many there are.
     */
    public int withdraw(RunId reversed, RunId reversal, LocalDate day) {
        return jdbc.sql("""
                        INSERT INTO kita.notice_withdrawal
                               (tenant, notice_year, notice_no, run_month, run_no, reversal_no, withdrawn_on)
                        SELECT n.tenant, n.notice_year, n.notice_no, :month, :run, :reversal, :day
                          FROM kita.notice n
                         WHERE n.kind IN ('FEE', 'JOINT_FEE') AND n.issued_on <= :day
                           AND n.issued_on > coalesce((
                                   SELECT p.business_on FROM kita.billing_run p
                                     JOIN kita.billing_run r ON r.tenant = p.tenant AND p.chain_no < r.chain_no
                                    WHERE (r.month, r.run_no) = (:month, :run)
                                      AND p.reverses_no IS NULL AND p.state IN ('RELEASED', 'EXPORTED')
                                    ORDER BY p.chain_no DESC LIMIT 1), '-infinity')
                           AND split_part(n.subject_key, '/', 1) || '/' || split_part(n.subject_key, '/', 2)
                               IN (SELECT DISTINCT e.household_id || '/' || e.payer_id FROM kita.entry e
                                                  WHERE (e.run_month, e.run_no) = (:month, :run))
                           AND NOT EXISTS (SELECT FROM kita.withdrawn_notice w
                                            WHERE (w.tenant, w.notice_year, w.notice_no)
                                                = (n.tenant, n.notice_year, n.notice_no))""")
                .param("month", reversed.month().firstDay())
                .param("run", reversed.number())
                .param("reversal", reversal.number())
                .param("day", day)
                .update();
    }

    /** All of them that went to payers, by the number of the notice. */
    public List<Withdrawn> all() {
        return jdbc.sql("""
                        SELECT kita.notice_label(n.file_name) AS label, n.issued_on, w.withdrawn_on, w.run_month, w.run_no,
                               a.account_no, a.reference, g.given_name || ' ' || g.family_name AS name,
                               (SELECT coalesce(sum(e.amount_cents), 0) FROM kita.entry e
                                 WHERE (e.run_month, e.run_no) = (w.run_month, w.run_no)
                                   AND e.payer_id = a.guardian_id) AS posted
                          FROM kita.notice_withdrawal w
                          JOIN kita.notice n USING (tenant, notice_year, notice_no)
                          JOIN kita.payer_account a ON n.kind = 'FEE' AND a.guardian_id = split_part(n.subject_key, '/', 2)
                          JOIN kita.guardian g USING (guardian_id)
                         ORDER BY n.notice_year, n.notice_no""")
                .query((row, n) -> new Withdrawn(
                        row.getString("label"),
                        Rows.day(row, "issued_on"),
                        Rows.day(row, "withdrawn_on"),
                        new RunId(TenantScope.required(), Rows.month(row, "run_month"), row.getInt("run_no")),
                        new PayerNumber(row.getInt("account_no")),
                        row.getString("reference"),
                        row.getString("name"),
                        Rows.money(row, "posted")))
                .list();
    }
}
