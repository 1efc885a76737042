package kita.app.store.billing;

import java.util.List;
import kita.registry.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All households of the municipality in the order of their ids, page by page, so that memory does not grow. */
@Repository
public class HouseholdPages {

    private final JdbcClient jdbc;

    HouseholdPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after the last id of the page before, or "" for the first page */
    public List<HouseholdId> after(String after, int size) {
        return jdbc.sql("""
                        SELECT household_id FROM kita.household
                         WHERE household_id COLLATE "C" > ?
                         ORDER BY household_id COLLATE "C" LIMIT ?""")
                .params(after, size)
                .query((row, n) -> new HouseholdId(row.getString(1)))
                .list();
    }

    public long countAfter(String after) {
        return jdbc.sql("SELECT count(*) FROM kita.household WHERE household_id COLLATE \"C\" > ?")
                .param(after)
                .query(Long.class)
                .single();
    }
}
