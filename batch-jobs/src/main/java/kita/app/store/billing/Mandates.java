package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kita.app.store.Rows;
import kita.billing.run.DebitSequence;
import kita.billing.run.Iban;
import kita.billing.run.Mandate;
import kita.billing.run.MandateOnFile;
import kita.registry.GuardianId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SEPA mandates on file, each with the last due date on which it was used. */
@Repository
class Mandates {

    /** A mandate that cannot be used must not stop the run of a town; its payer gets an invoice that says why. */
    private static final MandateOnFile BROKEN = new MandateOnFile.Absent("Mandat unbrauchbar (IBAN oder Referenz)");

    private final JdbcClient jdbc;

    Mandates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The best mandate of each of these payers for the due date of the run; payers without any row are left out. A mandate
     * on an account that a returned debit has blocked is none; one on another account of the payer is. What was called
     * back with its run never reached a bank and was no use of the mandate.
     */
    Map<GuardianId, MandateOnFile> best(Collection<GuardianId> payers, OpenRun run) {
        LocalDate dueDate = run.terms().dueDate();
        Set<GuardianId> lastTime = payersWithoutFuture(payers, run.id().month());
        Map<GuardianId, List<Mandate>> usable = new TreeMap<>();
        Map<GuardianId, MandateOnFile> best = new TreeMap<>();
        Map<String, Iban> drawnFrom = new TreeMap<>();
        jdbc.sql("""
                        SELECT m.*, d.due_on AS last_used, d.iban AS last_iban,
                               (SELECT max(f.due_on) FROM kita.debit f
                                  JOIN kita.billing_run r
                                    ON (r.tenant, r.month, r.run_no) = (f.tenant, f.run_month, f.run_no)
                                 WHERE f.mandate_ref = m.mandate_ref AND f.sequence = 'FNAL'
                                   AND r.state <> 'REVERSED') AS ended_on,
                               (SELECT min(b.why) FROM kita.debit_block b
                                 WHERE b.payer_id = m.guardian_id AND (b.iban IS NULL OR b.iban = m.iban)
                                   AND b.lifted_on IS NULL AND (b.until_on IS NULL OR b.until_on >= ?)) AS blocked
                          FROM kita.mandate m
                          LEFT JOIN LATERAL (
                               SELECT u.due_on, u.iban FROM kita.debit u
                                WHERE u.mandate_ref = m.mandate_ref
                                  AND NOT EXISTS (SELECT FROM kita.billing_run v
                                                   WHERE (v.month, v.reverses_no) = (u.run_month, u.run_no)
                                                     AND v.reversal_money = 'CANCELLED'
                                                     AND v.state IN ('RELEASED', 'EXPORTED'))
                                ORDER BY u.due_on DESC, u.run_month DESC, u.run_no DESC LIMIT 1) d ON true
                         WHERE m.guardian_id = ANY (?)""").params(dueDate, Rows.texts(payers)).query(row -> {
            GuardianId payer = new GuardianId(row.getString("guardian_id"));
            String blocked = row.getString("blocked");
            if (blocked != null) {
                best.put(payer, new MandateOnFile.Absent(blocked));
                return;
            }
            String reference = row.getString("mandate_ref");
            Optional<Iban> iban = iban(row.getString("iban"));
            String lastIban = row.getString("last_iban");
            if (iban.isEmpty()) {
                best.put(payer, BROKEN);
                return;
            }
            usable.computeIfAbsent(payer, id -> new ArrayList<>()).add(mandate(reference, iban.get(), row));
            Optional.ofNullable(lastIban).flatMap(Mandates::iban).ifPresent(last -> drawnFrom.put(reference, last));
        });
        usable.forEach((payer, mandates) -> {
            if (!mandates.isEmpty()) {
                best.put(
                        payer,
                        known(
                                MandateOnFile.best(mandates, dueDate),
                                drawnFrom,
                                lastTime.contains(payer) ? DebitSequence.FNAL : DebitSequence.RCUR));
            }
        });
        return best;
    }

    /**
     * Those of whom nothing more is to come after the month: all contracts of the children of their households have ended
     * by then, and no application waits. Whoever has no contract on file at all is none of them: nothing is known to end.
     */
    private Set<GuardianId> payersWithoutFuture(Collection<GuardianId> payers, Month month) {
        return new TreeSet<>(jdbc.sql("""
                        SELECT e.payer_id
                          FROM (SELECT DISTINCT payer_id, household_id FROM kita.entry WHERE payer_id = ANY (:payers)) e
                          JOIN kita.child_membership h USING (household_id)
                          LEFT JOIN kita.contract c USING (child_id)
                         GROUP BY e.payer_id
                        HAVING max(c.valid_to) < :next
                           AND NOT bool_or(EXISTS (SELECT FROM kita.application a
                                                    WHERE a.child_id = h.child_id
                                                      AND a.state IN ('SUBMITTED', 'OFFERED', 'REFUSED')))""")
                .param("payers", Rows.texts(payers))
                .param("next", month.next().firstDay())
                .query((row, n) -> new GuardianId(row.getString(1)))
                .list());
    }

    private static MandateOnFile known(MandateOnFile chosen, Map<String, Iban> drawnFrom, DebitSequence next) {
        if (chosen instanceof MandateOnFile.Present present) {
            Iban account = drawnFrom.get(present.mandate().reference());
            MandateOnFile.Present used = account == null ? present : present.lastDrawnFrom(account);
            return next == DebitSequence.FNAL ? used.forTheLastTime() : used;
        }
        return chosen;
    }

    /** Empty if it became invalid; only that is forgiven, and no failure to read. */
    private static Optional<Iban> iban(String text) {
        try {
            return Optional.of(new Iban(text));
        } catch (IllegalArgumentException invalid) {
            return Optional.empty();
        }
    }

    private static Mandate mandate(String reference, Iban iban, ResultSet row) throws SQLException {
        return new Mandate(
                reference,
                iban,
                row.getString("account_holder"),
                Rows.day(row, "signed_on"),
                Rows.optionalDay(row, "revoked_on"),
                Rows.optionalDay(row, "last_used"),
                Rows.optionalDay(row, "ended_on"));
    }
}
