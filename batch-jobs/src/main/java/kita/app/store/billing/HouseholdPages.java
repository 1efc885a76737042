package kita.app.store.billing;

import java.util.ArrayList;
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

    /** The first households of the range. */
    public List<HouseholdId> first(int size, HouseholdRange range) {
        return jdbc.sql("""
                        SELECT household_id FROM kita.household
                         WHERE household_id COLLATE "C" > :after
                           AND (:upTo = '' OR household_id COLLATE "C" <= :upTo)
                         ORDER BY household_id COLLATE "C" LIMIT :size""")
                .param("after", range.after())
                .param("upTo", range.upTo())
                .param("size", size)
                .query((row, n) -> new HouseholdId(row.getString(1)))
                .list();
    }

    public long count(HouseholdRange range) {
        return jdbc.sql("""
                        SELECT count(*) FROM kita.household
                         WHERE household_id COLLATE "C" > :after
                           AND (:upTo = '' OR household_id COLLATE "C" <= :upTo)""")
                .param("after", range.after())
                .param("upTo", range.upTo())
                .query(Long.class)
                .single();
    }

    /**
     * Households that a child ties to another one: it moved from one to the other, or its months were assessed for one
     * where it does not live. Whoever assesses them must see what was just assessed for the other.
     */
    public List<HouseholdId> tiedByChildren() {
        return jdbc.sql("""
                        SELECT household_id COLLATE "C" AS id
                          FROM kita.child_membership m
                         WHERE EXISTS (SELECT FROM kita.child_membership o
                                        WHERE o.child_id = m.child_id AND o.household_id <> m.household_id)
                         UNION
                        SELECT unnest(ARRAY[a.household_id, m.household_id]) COLLATE "C"
                          FROM (SELECT DISTINCT child_id, household_id FROM kita.assessed_month) a
                          JOIN kita.child_membership m ON m.child_id = a.child_id AND m.household_id <> a.household_id
                         ORDER BY id""")
                .query((row, n) -> new HouseholdId(row.getString("id")))
                .list();
    }

    /** The municipality in at most that many ranges of about the same size; every id is in exactly one of them. */
    public List<HouseholdRange> parts(int most) {
        List<String> ends = jdbc.sql("""
                        SELECT max(household_id COLLATE "C")
                          FROM (SELECT household_id, ntile(?) OVER (ORDER BY household_id COLLATE "C") AS part
                                  FROM kita.household) cut
                         GROUP BY part ORDER BY part""").param(most).query(String.class).list();
        List<HouseholdRange> ranges = new ArrayList<>(most);
        String after = "";
        for (String end : ends.subList(0, Math.max(0, ends.size() - 1))) {
            ranges.add(new HouseholdRange(after, end));
            after = end;
        }
        ranges.add(new HouseholdRange(after, ""));
        return ranges;
    }
}
