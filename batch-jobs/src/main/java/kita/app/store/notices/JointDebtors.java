package kita.app.store.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.app.store.Rows;
import kita.app.store.notices.FeeCases.Pending;
import kita.billing.notice.Addressee;
import kita.billing.notice.Earlier.Replaced;
import kita.billing.notice.NoticeKind;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who owes a fee together with its payer, and which of them were not told yet what the payer was told. */
@Repository
public class JointDebtors {

    /** One of them, in whose household he does not live. */
    public record JointDebtor(HouseholdId household, GuardianId payer, GuardianId debtor, Period period) {}

    /**
     * Somebody who is to be told.
     *
     * @param fee what the payer was told
     * @param earlier what was told to this person before
     */
    public record Untold(
            NoticeSubject subject, Pending fee, GuardianId debtor, Addressee address, Optional<Replaced> earlier) {}

    /** The newest fee notice that stands counts; what a clerk still has to decide was told to nobody. */
    private static final String TOLD = """
              FROM (SELECT DISTINCT ON (n.subject_key) n.*, split_part(n.subject_key, '/', 1) AS household_id,
                           split_part(n.subject_key, '/', 2) AS payer_id
                      FROM kita.notice n
                     WHERE n.kind = 'FEE'
                       AND split_part(n.subject_key, '/', 1) IN (SELECT household_id FROM kita.joint_debtor)
                       AND NOT EXISTS (SELECT FROM kita.withdrawn_notice w
                                        WHERE (w.tenant, w.notice_year, w.notice_no)
                                            = (n.tenant, n.notice_year, n.notice_no))
                     ORDER BY n.subject_key, n.notice_year DESC, n.notice_no DESC) f
              JOIN kita.joint_debtor j USING (tenant, household_id, payer_id)
              JOIN kita.guardian g ON (g.tenant, g.guardian_id) = (j.tenant, j.guardian_id)
            """;

    private static final String NOT_YET = """
             WHERE :day BETWEEN j.valid_from AND j.valid_to
               AND NOT EXISTS (SELECT FROM kita.notice t
                                WHERE t.kind = 'JOINT_FEE' AND t.subject_key = f.subject_key || '/' || j.guardian_id
                                  AND t.basis_digest = f.basis_digest)
               AND NOT EXISTS (SELECT FROM kita.notice_set_aside s
                                WHERE s.kind = 'JOINT_FEE' AND s.subject_key = f.subject_key || '/' || j.guardian_id)
               AND NOT EXISTS (SELECT FROM kita.notice_set_aside s
                                WHERE s.kind = 'FEE' AND s.subject_key = f.subject_key)
            """;

    private final JdbcClient jdbc;

    JointDebtors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long untold(LocalDate day) {
        return jdbc.sql("SELECT count(*) " + TOLD + NOT_YET)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /** The next ones in the order of household, payer and debtor. */
    public List<Untold> untold(LocalDate day, int size) {
        return jdbc.sql("""
                        SELECT f.household_id, f.payer_id, f.basis_digest, j.guardian_id, g.given_name AS guardian_given,
                               g.family_name AS guardian_family, g.street, g.postcode, g.town,
                               before.label AS before_label, before.issued_on AS before_on
                        """ + TOLD + """
                          LEFT JOIN LATERAL (
                               SELECT kita.notice_label(b.file_name) AS label, b.issued_on FROM kita.notice b
                                WHERE b.kind = 'JOINT_FEE' AND b.subject_key = f.subject_key || '/' || j.guardian_id
                                  AND NOT EXISTS (SELECT FROM kita.withdrawn_notice w
                                                   WHERE (w.tenant, w.notice_year, w.notice_no)
                                                       = (b.tenant, b.notice_year, b.notice_no))
                                ORDER BY b.notice_year DESC, b.notice_no DESC LIMIT 1) before ON true
                        """ + NOT_YET + """
                         ORDER BY f.household_id COLLATE "C", f.payer_id COLLATE "C", j.guardian_id COLLATE "C"
                         LIMIT :size""")
                .param("day", day)
                .param("size", size)
                .query((row, n) -> untold(row))
                .list();
    }

    private static Untold untold(ResultSet row) throws SQLException {
        Pending fee =
                new Pending(row.getString("household_id"), row.getString("payer_id"), row.getString("basis_digest"));
        GuardianId debtor = new GuardianId(row.getString("guardian_id"));
        String before = row.getString("before_label");
        return new Untold(
                new NoticeSubject(NoticeKind.JOINT_FEE, fee.subject().key() + "/" + debtor, fee.basis()),
                fee,
                debtor,
                Persons.addressee(row).orElseThrow(),
                before == null ? Optional.empty() : Optional.of(new Replaced(before, Rows.day(row, "before_on"))));
    }

    public void add(JointDebtor debtor, String user) {
        jdbc.sql("INSERT INTO kita.joint_debtor VALUES (kita.tenant(), ?, ?, ?, ?, ?, ?)")
                .params(
                        debtor.household().value(),
                        debtor.payer().value(),
                        debtor.debtor().value(),
                        debtor.period().from(),
                        debtor.period().to(),
                        user)
                .update();
    }

    /** Whether there was one on that day to end. */
    public boolean end(HouseholdId household, GuardianId debtor, LocalDate last) {
        return jdbc.sql("UPDATE kita.joint_debtor SET valid_to = ?"
                                + " WHERE household_id = ? AND guardian_id = ? AND ? BETWEEN valid_from AND valid_to")
                        .params(last, household.value(), debtor.value(), last)
                        .update()
                > 0;
    }

    /** Who overlaps with this one. */
    public boolean isKnown(JointDebtor debtor) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM kita.joint_debtor
                                        WHERE household_id = ? AND payer_id = ? AND guardian_id = ?
                                          AND daterange(valid_from, valid_to, '[]') && daterange(?, ?, '[]'))""")
                .params(
                        debtor.household().value(),
                        debtor.payer().value(),
                        debtor.debtor().value(),
                        debtor.period().from(),
                        debtor.period().to())
                .query(Boolean.class)
                .single();
    }

    /** Whether that person pays for that household on the day. */
    public boolean isPayer(HouseholdId household, GuardianId payer, LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM kita.payer WHERE household_id = ? AND guardian_id = ?"
                        + " AND ? BETWEEN valid_from AND valid_to)")
                .params(household.value(), payer.value(), day)
                .query(Boolean.class)
                .single();
    }

    public List<JointDebtor> all() {
        return jdbc.sql("SELECT * FROM kita.joint_debtor ORDER BY household_id, payer_id, guardian_id, valid_from")
                .query((row, n) -> new JointDebtor(
                        new HouseholdId(row.getString("household_id")),
                        new GuardianId(row.getString("payer_id")),
                        new GuardianId(row.getString("guardian_id")),
                        Rows.period(row)))
                .list();
    }
}
