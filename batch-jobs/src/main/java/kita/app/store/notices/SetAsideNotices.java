package kita.app.store.notices;

import java.util.List;
import kita.billing.notice.NoticeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices that could not be made and wait for a person. */
@Repository
public class SetAsideNotices {

    /** @param reason German, without personal data */
    public record SetAside(NoticeKind kind, String key, String reason) {}

    private final JdbcClient jdbc;

    SetAsideNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void clear() {
        jdbc.sql("DELETE FROM kita.notice_set_aside WHERE tenant = kita.tenant()")
                .update();
    }

    public void add(NoticeSubject subject, String reason) {
        jdbc.sql(
                        "INSERT INTO kita.notice_set_aside (tenant, kind, subject_key, reason) VALUES (kita.tenant(), ?, ?, ?)")
                .params(subject.kind().name(), subject.key(), reason)
                .update();
    }

    public List<SetAside> all() {
        return jdbc.sql("""
                        SELECT kind, subject_key, reason FROM kita.notice_set_aside
                         ORDER BY kind COLLATE "C", subject_key COLLATE "C\"""")
                .query((row, n) ->
                        new SetAside(NoticeKind.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .list();
    }
}
