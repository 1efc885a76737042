package kita.app.store.registry;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores rows of one table: compares with what is there, writes the difference, says what it did. */
@Component
class Upsert {

    private final JdbcTemplate jdbc;

    Upsert(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One outcome per row, in order. The same key twice in one call must say the same; a contradiction is a mistake of
     * the caller.
     *
     * @param rows keys and then values, as {@link RegistryTable#columns()} names them
     */
    List<Outcome> store(RegistryTable table, List<Object[]> rows) {
        Map<List<Object>, Object[]> stored = stored(table, rows);
        List<Object[]> inserts = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>(rows.size());
        Map<List<Object>, Object[]> written = new HashMap<>();
        for (Object[] row : rows) {
            List<Object> key = key(table, row);
            Object[] earlier = written.putIfAbsent(key, row);
            if (earlier != null && !Arrays.equals(earlier, row)) {
                throw new IllegalArgumentException("Two different rows of " + table + " with one key in one call");
            }
            Object[] before = stored.get(key);
            if (earlier != null || before != null && Arrays.equals(before, row)) {
                outcomes.add(Outcome.SAME);
            } else if (before == null) {
                inserts.add(row);
                outcomes.add(Outcome.INSERTED);
            } else {
                changes.add(new Change(before, row));
                outcomes.add(Outcome.CHANGED);
            }
        }
        update(table, changes);
        jdbc.batchUpdate(table.insertSql(), inserts);
        return outcomes;
    }

    private record Change(Object[] before, Object[] after) {}

    /** Periods that get shorter come first, and all changes before what is new: so they never overlap on the way. */
    private void update(RegistryTable table, List<Change> changes) {
        int end = table.endPosition();
        if (end >= 0) {
            changes.sort(
                    Comparator.comparing(change -> !day(change.after(), end).isBefore(day(change.before(), end))));
        }
        int keys = table.keyWidth();
        List<Object[]> parameters = new ArrayList<>();
        for (Change change : changes) {
            Object[] row = change.after();
            Object[] valuesThenKeys = new Object[row.length];
            System.arraycopy(row, keys, valuesThenKeys, 0, row.length - keys);
            System.arraycopy(row, 0, valuesThenKeys, row.length - keys, keys);
            parameters.add(valuesThenKeys);
        }
        jdbc.batchUpdate(table.updateSql(), parameters);
    }

    private Map<List<Object>, Object[]> stored(RegistryTable table, List<Object[]> rows) {
        Object[] ids = rows.stream().map(row -> row[0]).distinct().toArray();
        List<Column> columns = table.columns();
        Map<List<Object>, Object[]> stored = new HashMap<>();
        jdbc.query(connection -> withArray(connection, table.selectSql(), ids), result -> {
            Object[] row = new Object[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = columns.get(i).read(result, i + 1);
            }
            stored.put(key(table, row), row);
        });
        return stored;
    }

    static PreparedStatement withArray(Connection connection, String sql, Object[] ids) throws java.sql.SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        Array array = connection.createArrayOf("text", ids);
        statement.setArray(1, array);
        return statement;
    }

    private static List<Object> key(RegistryTable table, Object[] row) {
        return List.of(Arrays.copyOf(row, table.keyWidth()));
    }

    private static LocalDate day(Object[] row, int position) {
        return (LocalDate) row[position];
    }
}
