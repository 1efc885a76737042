package kita.app.store.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kita.app.store.notices.IssuedNotices.IssuedFile;
import kita.registry.GuardianId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * Notices made available for retrieval (Bereitstellungen), in the batches in which they left. Which notice was in which
 * batch is never forgotten, also if the line about it is taken back as a mistake.
 */
@Repository
public class Provisions {

    /** @param number from 1, on that day */
    public record Batch(LocalDate day, int number) {}

    /** @param label as printed on it, such as ELB-2026-000017 */
    public record Provided(String label, IssuedFile file, GuardianId addressee) {}

    private static final String NOTICE = """
            SELECT n.notice_year, n.notice_no, n.file_name, n.file_digest,
                   kita.notice_label(n.file_name) AS label,
                   kita.notice_addressee(n.addressee_id, n.kind, n.subject_key) AS addressee
              FROM kita.notice n
            """;

    private final JdbcClient jdbc;

    Provisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Issued up to that day, not withdrawn, on no way yet, and meant for somebody who consents on that day. */
    public List<Provided> waiting(LocalDate day) {
        return jdbc.sql(NOTICE + """
                          JOIN kita.delivery_consent c ON c.tenant = n.tenant
                           AND c.guardian_id = kita.notice_addressee(n.addressee_id, n.kind, n.subject_key)
                           AND c.given_on <= :day AND :day < c.revoked_on
                         WHERE n.issued_on <= :day
                           AND NOT EXISTS (SELECT FROM kita.withdrawn_notice w
                                            WHERE (w.tenant, w.notice_year, w.notice_no)
                                                = (n.tenant, n.notice_year, n.notice_no))
                           AND NOT EXISTS (SELECT FROM kita.notice_history e
                                            WHERE (e.tenant, e.notice_year, e.notice_no)
                                                = (n.tenant, n.notice_year, n.notice_no)
                                              AND e.kind IN ('POSTED', 'PROVIDED', 'ARRIVED'))
                         ORDER BY n.notice_year, n.notice_no""")
                .param("day", day)
                .query((row, n) -> provided(row))
                .list();
    }

    /** The batches of a day by their numbers. */
    public List<Batch> of(LocalDate day) {
        int last = jdbc.sql("SELECT coalesce(max(batch_no), 0) FROM kita.notice_event"
                        + " WHERE kind = 'PROVIDED' AND happened_on = ?")
                .param(day)
                .query(Integer.class)
                .single();
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> new Batch(day, number))
                .toList();
    }

    /** What was in a batch, by the numbers of the notices; nothing if there never was such a batch. */
    public List<Provided> in(Batch batch) {
        return jdbc.sql(NOTICE + """
                          JOIN kita.notice_event e USING (tenant, notice_year, notice_no)
                         WHERE e.kind = 'PROVIDED' AND e.happened_on = ? AND e.batch_no = ?
                         ORDER BY n.notice_year, n.notice_no""")
                .params(batch.day(), batch.number())
                .query((row, n) -> provided(row))
                .list();
    }

    /** Notes in the register that the notifications of the batch were sent on its day. */
    public void note(Batch batch, List<Provided> notices, LocalDate today, String user) {
        int noted = jdbc.sql("""
                        INSERT INTO kita.notice_event (tenant, notice_year, notice_no, event_no, kind, happened_on,
                                                       noted_on, noted_by, batch_no)
                        SELECT n.tenant, n.notice_year, n.notice_no,
                               (SELECT coalesce(max(o.event_no), 0) + 1 FROM kita.notice_event o
                                 WHERE (o.tenant, o.notice_year, o.notice_no)
                                     = (n.tenant, n.notice_year, n.notice_no)),
                               'PROVIDED', :day, :today, :user, :batch
                          FROM kita.notice n WHERE n.file_name = ANY (:files)""")
                .param("day", batch.day())
                .param("today", today)
                .param("user", user)
                .param("batch", batch.number())
                .param(
                        "files",
                        new SqlArrayValue(
                                "text",
                                notices.stream().map(one -> one.file().name()).toArray()))
                .update();
        if (noted != notices.size()) {
            throw new IllegalStateException("The register took " + noted + " of " + notices.size() + " notices");
        }
    }

    /** Labels of notices of a person that were made available on that day or later and not taken back since. */
    public List<String> since(GuardianId addressee, LocalDate day) {
        return jdbc.sql("""
                        SELECT kita.notice_label(n.file_name) FROM kita.notice n
                          JOIN kita.notice_history e USING (tenant, notice_year, notice_no)
                         WHERE e.kind = 'PROVIDED' AND e.happened_on >= ?
                           AND kita.notice_addressee(n.addressee_id, n.kind, n.subject_key) = ?
                         ORDER BY n.notice_year, n.notice_no""").params(day, addressee.value()).query(String.class).list();
    }

    private static Provided provided(ResultSet row) throws SQLException {
        return new Provided(
                row.getString("label"),
                new IssuedFile(
                        row.getInt("notice_year"),
                        row.getLong("notice_no"),
                        row.getString("file_name"),
                        row.getString("file_digest")),
                new GuardianId(row.getString("addressee")));
    }
}
