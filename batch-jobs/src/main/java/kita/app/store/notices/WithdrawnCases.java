package kita.app.store.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kita.app.store.Rows;
import kita.billing.notice.Addressee;
import kita.billing.notice.Earlier.Replaced;
import kita.billing.notice.NoticeKind;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fee notices that fell with a reversed run and whose families have no letter about it yet. */
@Repository
public class WithdrawnCases {

    /**
     * One of them.
     *
     * @param concerns the lines about the children, as printed on it
     * @param run the month whose run was reversed
     */
    public record WithdrawnCase(
            NoticeSubject subject,
            HouseholdId household,
            Optional<GuardianId> payerId,
            Optional<Addressee> payer,
            List<String> concerns,
            Replaced notice,
            Month run) {

        public WithdrawnCase {
            concerns = List.copyOf(concerns);
        }
    }

    private static final String PENDING = """
              FROM kita.notice_withdrawal w
              JOIN kita.notice n USING (tenant, notice_year, notice_no)
              LEFT JOIN kita.guardian g
                ON g.tenant = n.tenant AND g.guardian_id = coalesce(n.addressee_id, split_part(n.subject_key, '/', 2))
             WHERE NOT EXISTS (SELECT FROM kita.notice l
                                WHERE l.kind = 'WITHDRAWAL' AND l.subject_key = kita.notice_label(n.file_name))
               AND NOT EXISTS (SELECT FROM kita.notice_set_aside s
                                WHERE s.kind = 'WITHDRAWAL' AND s.subject_key = kita.notice_label(n.file_name))
            """;

    private final JdbcClient jdbc;

    WithdrawnCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long pending() {
        return jdbc.sql("SELECT count(*) " + PENDING).query(Long.class).single();
    }

    /** The next ones by the numbers of the notices. */
    public List<WithdrawnCase> next(int size) {
        return jdbc.sql("""
                        SELECT kita.notice_label(n.file_name) AS label, n.subject_key, n.issued_on, w.run_month, n.content,
                               encode(sha256(convert_to(w.run_month || '/' || w.run_no, 'UTF8')), 'hex') AS basis,
                               g.guardian_id, g.given_name AS guardian_given, g.family_name AS guardian_family,
                               g.street, g.postcode, g.town
                        """ + PENDING + " ORDER BY n.notice_year, n.notice_no LIMIT ?")
                .param(size)
                .query((row, n) -> read(row))
                .list();
    }

    private static WithdrawnCase read(ResultSet row) throws SQLException {
        String label = row.getString("label");
        return new WithdrawnCase(
                new NoticeSubject(NoticeKind.WITHDRAWAL, label, row.getString("basis")),
                new HouseholdId(row.getString("subject_key").split("/")[0]),
                Persons.addresseeId(row),
                Persons.addressee(row),
                ContentJson.read(row.getString("content")).concerns(),
                new Replaced(label, Rows.day(row, "issued_on")),
                Rows.month(row, "run_month"));
    }
}
