package kita.app.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the planner of the database knows about the tables. After a bulk load it must be told: its own round comes once a
 * minute, and until then it plans as if the tables were empty, which made a month run of one town take minutes.
 */
@Component
public class Statistics {

    private final JdbcClient jdbc;

    Statistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks at all tables anew: a sample of each, well under a second for a town. */
    public void refresh() {
        List<String> tables = jdbc.sql("""
                        SELECT format('%I.%I', schemaname, relname) FROM pg_stat_user_tables
                         WHERE schemaname = 'kita' AND has_table_privilege(relid, 'MAINTAIN') ORDER BY relid""").query(String.class).list();
        jdbc.sql("ANALYZE " + String.join(", ", tables)).update();
    }
}
