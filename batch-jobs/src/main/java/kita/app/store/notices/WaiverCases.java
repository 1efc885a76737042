package kita.app.store.notices;

import java.util.List;
import kita.app.store.billing.WaiverStore;
import kita.app.store.billing.WaiverStore.Decided;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions on waivers of which nobody was told yet. What was revoked before is told to nobody. */
@Repository
public class WaiverCases {

    private static final String PENDING = """
              FROM kita.waiver w
             WHERE w.revoked_on IS NULL
               AND NOT EXISTS (SELECT FROM kita.notice n
                                WHERE n.kind = 'WAIVER' AND n.subject_key = w.household_id || '/E' || w.waiver_no)
               AND NOT EXISTS (SELECT FROM kita.notice_set_aside s
                                WHERE s.kind = 'WAIVER' AND s.subject_key = w.household_id || '/E' || w.waiver_no)
            """;

    private final JdbcClient jdbc;

    WaiverCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long pending() {
        return jdbc.sql("SELECT count(*) " + PENDING).query(Long.class).single();
    }

    /** The next ones by their numbers. */
    public List<Decided> next(int size) {
        return jdbc.sql("SELECT w.* " + PENDING + " ORDER BY w.waiver_no LIMIT ?")
                .param(size)
                .query((row, n) -> WaiverStore.decided(row))
                .list();
    }
}
