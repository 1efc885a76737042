package kita.app.drill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kita.app.tenant.TenantTransactions;
import kita.app.throwaway.Stage;
import kita.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in every table of a town, as number of rows and one digest each; two towns with equal ones hold the same. */
final class TableDigests {

    /** They say how often somebody assessed, or what the last reading of a file found: more after a repetition. */
    static final Set<String> LOGS = Set.of("assessment_pass", "audit_event", "intake_file");

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;

    TableDigests(Stage stage) {
        this.transactions = stage.bean(TenantTransactions.class);
        this.jdbc = stage.bean(JdbcClient.class);
    }

    /** Name of table to number of rows and digest; without logs, and without columns that hold the moment of writing. */
    Map<String, String> of(TenantId town) {
        return transactions.call(town, () -> {
            Map<String, String> digests = new TreeMap<>();
            columns().forEach((table, columns) -> digests.put(table, digest(table, columns)));
            return digests;
        });
    }

    /** Name of table to number of rows, logs too. */
    Map<String, Long> rows(TenantId town) {
        return transactions.call(town, () -> {
            Map<String, Long> rows = new TreeMap<>();
            for (String table : columns().keySet()) {
                rows.put(
                        table,
                        jdbc.sql("SELECT count(*) FROM kita." + table)
                                .query(Long.class)
                                .single());
            }
            return rows;
        });
    }

    private String digest(String table, String columns) {
        String row = "ROW(" + columns + ")::text COLLATE \"C\"";
        return jdbc.sql("SELECT count(*) || ' ' || encode(sha256(convert_to(coalesce(string_agg(" + row
                        + ", chr(10) ORDER BY " + row + "), ''), 'UTF8')), 'hex') FROM kita." + table)
                .query(String.class)
                .single();
    }

    private Map<String, String> columns() {
        List<Map.Entry<String, String>> found = jdbc.sql("""
                        SELECT c.relname, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
                          FROM pg_class c
                          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                         WHERE c.relnamespace = 'kita'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity
                           AND a.atttypid <> 'timestamptz'::regtype AND has_table_privilege(c.oid, 'SELECT')
                         GROUP BY c.relname ORDER BY c.relname""")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
        Map<String, String> columns = new LinkedHashMap<>();
        found.forEach(table -> columns.put(table.getKey(), table.getValue()));
        return columns;
    }
}
