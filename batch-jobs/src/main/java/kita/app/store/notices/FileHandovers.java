package kita.app.store.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.app.store.notices.IssuedNotices.IssuedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hand-overs of notices to the electronic file of the authority (Abgaben an die eAkte). They are added, never changed. */
@Repository
public class FileHandovers {

    private static final String NOT_FILED = """
             WHERE NOT EXISTS (SELECT FROM kita.filed_notice f
                                WHERE (f.tenant, f.notice_year, f.notice_no) = (n.tenant, n.notice_year, n.notice_no))
            """;

    private final JdbcClient jdbc;

    FileHandovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever hands over waits for whoever does so already, until the end of the transaction. */
    public void oneAtATime() {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('file handover'), hashtext(kita.tenant()))")
                .query(Integer.class)
                .single();
    }

    public boolean isAnythingWaiting() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM kita.notice n" + NOT_FILED + ")")
                .query(Boolean.class)
                .single();
    }

    /** Notes the next hand-over with all notices that were in none, and answers its number. */
    public int add(LocalDate day, String user) {
        int number = jdbc.sql("""
                        INSERT INTO kita.file_handover (tenant, handover_no, handed_on, handed_by)
                        SELECT kita.tenant(), coalesce(max(handover_no), 0) + 1, ?, ? FROM kita.file_handover
                        RETURNING handover_no""").params(day, user).query(Integer.class).single();
        jdbc.sql("INSERT INTO kita.filed_notice (tenant, notice_year, notice_no, handover_no)"
                        + " SELECT n.tenant, n.notice_year, n.notice_no, ? FROM kita.notice n" + NOT_FILED)
                .param(number)
                .update();
        return number;
    }

    /** The day of a hand-over; empty if there never was one of that number. */
    public Optional<LocalDate> day(int number) {
        return jdbc.sql("SELECT handed_on FROM kita.file_handover WHERE handover_no = ?")
                .param(number)
                .query(LocalDate.class)
                .optional();
    }

    /** The notices of a hand-over by their numbers. */
    public List<IssuedFile> in(int number) {
        return jdbc.sql("""
                        SELECT n.notice_year, n.notice_no, n.file_name, n.file_digest
                          FROM kita.filed_notice f JOIN kita.notice n USING (tenant, notice_year, notice_no)
                         WHERE f.handover_no = ? ORDER BY n.notice_year, n.notice_no""")
                .param(number)
                .query((row, n) -> new IssuedFile(row.getInt(1), row.getLong(2), row.getString(3), row.getString(4)))
                .list();
    }
}
