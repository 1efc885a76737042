package kita.app.store.notices;

import java.util.HashMap;
import java.util.Map;
import kita.app.store.notices.NoticeRegister.Key;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From which month on fee notices ask for anything, as the computation says that goes with them. */
@Repository
public class FirstFees {

    private final JdbcClient jdbc;

    FirstFees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all fee notices; those that ask for nothing, and those of older programs without a computation, are missing. */
    public Map<Key, Month> all() {
        Map<Key, Month> first = new HashMap<>();
        jdbc.sql("""
                        SELECT n.notice_year, n.notice_no, min(line->>'first') AS first
                          FROM kita.notice n,
                               jsonb_array_elements((n.content #>> '{attachment,computation}')::jsonb->'lines') line
                         WHERE n.kind = 'FEE' AND (line->>'amount')::numeric > 0
                         GROUP BY n.notice_year, n.notice_no""").query(row -> {
            first.put(
                    new Key(row.getInt("notice_year"), row.getLong("notice_no")), Month.parse(row.getString("first")));
        });
        return first;
    }
}
