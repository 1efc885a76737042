package kita.app.store.notices;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices that were issued. They are added, never changed. */
@Repository
public class IssuedNotices {

    /** @param fileDigest SHA-256 in hex of the file as it left the house */
    public record Issued(NoticeContent content, String fileDigest) {}

    private final JdbcClient jdbc;

    IssuedNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number after the last one of that year. Numbers have no gaps, because they are taken with the notice. */
    public long nextSerial(int year) {
        return jdbc.sql("SELECT coalesce(max(notice_no), 0) + 1 FROM kita.notice WHERE notice_year = ?")
                .param(year)
                .query(Long.class)
                .single();
    }

    public void add(NoticeSubject subject, Issued issued) {
        NoticeContent content = issued.content();
        jdbc.sql("""
                        INSERT INTO kita.notice (tenant, notice_year, notice_no, kind, subject_key, basis_digest,
                                                 issued_on, content, file_name, file_digest)
                        VALUES (kita.tenant(), ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .params(
                        content.head().number().year(),
                        content.head().number().serial(),
                        subject.kind().name(),
                        subject.key(),
                        subject.basisDigest(),
                        content.head().date(),
                        ContentJson.write(content),
                        content.fileName(),
                        issued.fileDigest())
                .update();
    }

    /** How many there are of each kind; kinds without any are left out. */
    public Map<NoticeKind, Long> counts() {
        Map<NoticeKind, Long> counts = new TreeMap<>();
        jdbc.sql("SELECT kind, count(*) FROM kita.notice GROUP BY kind").query(row -> {
            counts.put(NoticeKind.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    public long count(NoticeKind kind) {
        return counts().getOrDefault(kind, 0L);
    }

    /** The next notices in the order of year and number. */
    public List<Issued> after(int year, long serial, int size) {
        return jdbc.sql("""
                        SELECT content, file_digest FROM kita.notice
                         WHERE (notice_year, notice_no) > (?, ?)
                         ORDER BY notice_year, notice_no LIMIT ?""")
                .params(year, serial, size)
                .query((row, n) -> new Issued(ContentJson.read(row.getString(1)), row.getString(2)))
                .list();
    }
}
