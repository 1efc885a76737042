package kita.app.store.notices;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import kita.app.store.Rows;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeKind;
import kita.registry.GuardianId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Notices that were issued. They are added, never changed. */
@Repository
public class IssuedNotices {

    /**
     * @param addressee for whom it is meant
     * @param fileDigest SHA-256 in hex of the file as it left the house
     */
    public record Issued(
            NoticeSubject subject, Optional<GuardianId> addressee, NoticeContent content, String fileDigest) {}

    /** @param digest SHA-256 in hex */
    public record IssuedFile(int year, long serial, String name, String digest) {}

    private final JdbcClient jdbc;

    IssuedNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The number after the last one of that year. Numbers have no gaps, because they are taken with the notice; whoever else
     * issues notices or letters waits until the end of the transaction.
     */
    public long nextSerial(int year) {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('notice numbers'), hashtext(kita.tenant()))")
                .query(Integer.class)
                .single();
        return jdbc.sql("SELECT coalesce(max(notice_no), 0) + 1 FROM kita.notice WHERE notice_year = ?")
                .param(year)
                .query(Long.class)
                .single();
    }

    /** In one statement: row by row, storing took as long as drawing. */
    public void add(List<Issued> notices) {
        if (notices.isEmpty()) {
            return;
        }
        int added = jdbc.sql("""
                        INSERT INTO kita.notice (tenant, notice_year, notice_no, kind, subject_key, basis_digest,
                                                 issued_on, content, file_name, file_digest, addressee_id)
                        SELECT (SELECT kita.tenant()), * FROM unnest(
                               (?::text[])::int[], (?::text[])::int[], ?::text[], ?::text[], ?::text[],
                               (?::text[])::date[], (?::text[])::jsonb[], ?::text[], ?::text[], ?::text[])""")
                .params(
                        column(
                                notices,
                                issued -> issued.content().head().number().year()),
                        column(
                                notices,
                                issued -> issued.content().head().number().serial()),
                        column(notices, issued -> issued.subject().kind().name()),
                        column(notices, issued -> issued.subject().key()),
                        column(notices, issued -> issued.subject().basisDigest()),
                        column(notices, issued -> issued.content().head().date()),
                        column(notices, issued -> ContentJson.write(issued.content())),
                        column(notices, issued -> issued.content().fileName()),
                        column(notices, Issued::fileDigest),
                        column(
                                notices,
                                issued -> issued.addressee()
                                        .map(GuardianId::value)
                                        .orElse(null)))
                .update();
        if (added != notices.size()) {
            throw new IllegalStateException("kita.notice took " + added + " of " + notices.size() + " notices");
        }
    }

    private static SqlArrayValue column(List<Issued> notices, Function<Issued, Object> value) {
        return new SqlArrayValue(
                "text",
                notices.stream()
                        .map(value)
                        .map(one -> Objects.toString(one, null))
                        .toArray());
    }

    /** Those of the subjects that have a letter. */
    public Set<NoticeSubject> known(List<NoticeSubject> subjects) {
        return Set.copyOf(jdbc.sql("""
                        SELECT kind, subject_key, basis_digest FROM kita.notice
                         WHERE (kind, subject_key, basis_digest)
                               IN (SELECT * FROM unnest(?::text[], ?::text[], ?::text[]))""")
                .params(
                        Rows.texts(subjects.stream().map(NoticeSubject::kind).toList()),
                        Rows.texts(subjects.stream().map(NoticeSubject::key).toList()),
                        Rows.texts(subjects.stream()
                                .map(NoticeSubject::basisDigest)
                                .toList()))
                .query((row, n) ->
                        new NoticeSubject(NoticeKind.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .list());
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

    /** The files of the next notices in the order of year and number. */
    public List<IssuedFile> after(int year, long serial, int size) {
        return jdbc.sql("""
                        SELECT notice_year, notice_no, file_name, file_digest FROM kita.notice
                         WHERE (notice_year, notice_no) > (?, ?)
                         ORDER BY notice_year, notice_no LIMIT ?""")
                .params(year, serial, size)
                .query((row, n) -> new IssuedFile(row.getInt(1), row.getLong(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** The file of a notice that was issued. */
    public IssuedFile file(NoticeRegister.Key notice) {
        return find(notice).orElseThrow();
    }

    /** Empty if there is no notice of that number. */
    public Optional<IssuedFile> find(NoticeRegister.Key notice) {
        return jdbc.sql("SELECT notice_year, notice_no, file_name, file_digest FROM kita.notice"
                        + " WHERE notice_year = ? AND notice_no = ?")
                .params(notice.year(), notice.number())
                .query((row, n) -> new IssuedFile(row.getInt(1), row.getLong(2), row.getString(3), row.getString(4)))
                .optional();
    }

    public NoticeContent content(IssuedFile file) {
        return jdbc.sql("SELECT content FROM kita.notice WHERE notice_year = ? AND notice_no = ?")
                .params(file.year(), file.serial())
                .query((row, n) -> ContentJson.read(row.getString(1)))
                .single();
    }
}
