package kita.app.store.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.app.store.notices.FeeCase.MandateData;
import kita.billing.notice.Addressee;
import kita.billing.notice.NoticeKind;
import kita.registry.Child;
import kita.registry.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payers whose newest assessed months have no notice yet: one case per household and payer, with all its children. */
@Repository
public class FeeCases {

    /** The newest versions of all months, folded into one digest per household and payer. */
    private static final String PENDING = """
            FROM (SELECT m.household_id, m.payer_id,
                         encode(sha256(convert_to(string_agg(
                             m.child_id || ' ' || to_char(m.month, 'YYYY-MM') || ' ' || m.amount_cents || ' ' || m.input_digest, '|'
                             ORDER BY m.child_id COLLATE "C", m.month), 'UTF8')), 'hex') AS basis
                    FROM (SELECT DISTINCT ON (child_id, month) *
                            FROM kita.assessed_month ORDER BY child_id, month, version DESC) m
                   GROUP BY m.household_id, m.payer_id) f
            WHERE NOT EXISTS (SELECT 1 FROM kita.notice n
                               WHERE n.kind = 'FEE' AND n.subject_key = f.household_id || '/' || f.payer_id
                                 AND n.basis_digest = f.basis)
              AND NOT EXISTS (SELECT 1 FROM kita.notice_set_aside s
                               WHERE s.kind = 'FEE' AND s.subject_key = f.household_id || '/' || f.payer_id)
            """;

    /** A pending case by its keys. */
    public record Pending(String household, String payer, String basis) {
        public NoticeSubject subject() {
            return new NoticeSubject(NoticeKind.FEE, household + "/" + payer, basis);
        }
    }

    private final JdbcClient jdbc;
    private final FeeMonths months;

    FeeCases(JdbcClient jdbc, FeeMonths months) {
        this.jdbc = jdbc;
        this.months = months;
    }

    public long pending() {
        return jdbc.sql("SELECT count(*) " + PENDING).query(Long.class).single();
    }

    /** The next cases in the order of their ids. */
    public List<Pending> next(int size) {
        return jdbc.sql("SELECT f.household_id, f.payer_id, f.basis " + PENDING
                        + " ORDER BY f.household_id COLLATE \"C\", f.payer_id COLLATE \"C\" LIMIT ?")
                .param(size)
                .query((row, n) -> new Pending(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** @param day on which the mandate must be in force */
    public FeeCase load(Pending pending, LocalDate day) {
        return new FeeCase(
                pending.subject(),
                new HouseholdId(pending.household()),
                payer(pending.payer()),
                months.of(pending.household(), pending.payer()),
                children(pending.household()),
                reference(pending.payer()),
                mandate(pending.payer(), day));
    }

    private Addressee payer(String id) {
        return jdbc.sql("""
                        SELECT given_name AS guardian_given, family_name AS guardian_family, street, postcode, town
                          FROM kita.guardian WHERE guardian_id = ?""")
                .param(id)
                .query((row, n) -> Persons.addressee(row).orElseThrow())
                .single();
    }

    private List<Child> children(String household) {
        return jdbc.sql("""
                        SELECT DISTINCT c.child_id, c.given_name AS child_given, c.family_name AS child_family,
                               c.birth_date
                          FROM kita.child c JOIN kita.child_membership m USING (tenant, child_id)
                         WHERE m.household_id = ? ORDER BY c.birth_date, c.child_id""")
                .param(household)
                .query((row, n) -> Persons.child(row))
                .list();
    }

    private Optional<String> reference(String payer) {
        return jdbc.sql("SELECT reference FROM kita.payer_account WHERE guardian_id = ?")
                .param(payer)
                .query(String.class)
                .optional();
    }

    private Optional<MandateData> mandate(String payer, LocalDate day) {
        return jdbc.sql("""
                        SELECT mandate_ref, iban FROM kita.mandate
                         WHERE guardian_id = :payer AND signed_on <= :day AND (revoked_on IS NULL OR revoked_on > :day)
                         ORDER BY signed_on DESC, mandate_ref COLLATE "C" LIMIT 1""")
                .param("payer", payer)
                .param("day", day)
                .query((row, n) -> new MandateData(row.getString(1), row.getString(2)))
                .optional();
    }
}
