package kita.app.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the planner of the database knows about the tables. After a bulk load it must be told: its own round comes once a
 * minute, and until then it plans as if the tables were empty, which made a month run of one town take minutes.
 */
@Component
public class Statistics {

    /** What the server knows by default is four times as much, which costs four times as long and changes no plan. */
    private static final int TARGET = 25;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Statistics(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Looks anew at the tables that have grown or shrunk by more than a fifth since the planner looked last: a sample of
     * each, well under a second for a town. A server before PostgreSQL 17 lets none but the owner.
     */
    public void refresh() {
        if (!mayBeRefreshed()) {
            return;
        }
        // By their size on disk, which is known at once; counters of changed rows come seconds later.
        List<String> tables = jdbc.sql("""
                        SELECT oid::regclass::text FROM pg_class
                         WHERE relnamespace = 'kita'::regnamespace AND relkind = 'r'
                           AND has_table_privilege(oid, 'MAINTAIN')
                           AND abs(pg_relation_size(oid) / current_setting('block_size')::int - relpages)
                               > relpages / 5 + CASE WHEN relpages = 0 THEN 0 ELSE 4 END
                         ORDER BY oid""").query(String.class).list();
        if (!tables.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("SET LOCAL default_statistics_target = " + TARGET).update();
                jdbc.sql("ANALYZE " + String.join(", ", tables)).update();
            });
        }
    }

    private boolean mayBeRefreshed() {
        return jdbc.sql("SELECT current_setting('server_version_num')::int >= 170000")
                .query(Boolean.class)
                .single();
    }
}
