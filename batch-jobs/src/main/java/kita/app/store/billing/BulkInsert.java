package kita.app.store.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Many rows in one statement: a column is an array, the database unfolds them. PostgreSQL refuses COPY into a table
 * with row-level security, and row by row would cost a round trip and a check of every trigger each.
 *
 * <p>The tenant is the transaction's and is never given.
 */
final class BulkInsert {

    /** How a column travels: arrays of these types are sent in binary form, which nobody has to escape and parse. */
    private enum Wire {
        TEXT("text"),
        NUMBER("int8"),
        BYTES("bytea");

        private final String type;

        Wire(String type) {
            this.type = type;
        }

        Object[] array(List<Object> values) {
            return switch (this) {
                case TEXT -> values.toArray(new String[0]);
                case NUMBER -> values.toArray(new Long[0]);
                case BYTES -> values.toArray(new byte[0][]);
            };
        }

        Object of(Object value) {
            return switch (this) {
                case TEXT -> value.toString();
                case NUMBER -> value instanceof Number number ? number.longValue() : Long.valueOf(value.toString());
                case BYTES -> value;
            };
        }
    }

    /** @param type as PostgreSQL names it */
    record Column(String name, String type, Wire wire) {}

    private final String table;
    private final List<Column> columns;
    private final List<List<Object>> values = new ArrayList<>();
    private int rows;

    BulkInsert(String table, Column... columns) {
        this.table = table;
        this.columns = List.of(columns);
        for (int i = 0; i < columns.length; i++) {
            values.add(new ArrayList<>());
        }
    }

    static Column text(String name) {
        return new Column(name, "text", Wire.TEXT);
    }

    static Column date(String name) {
        return new Column(name, "date", Wire.TEXT);
    }

    static Column number(String name) {
        return new Column(name, "bigint", Wire.NUMBER);
    }

    static Column json(String name) {
        return new Column(name, "jsonb", Wire.TEXT);
    }

    static Column bytes(String name) {
        return new Column(name, "bytea", Wire.BYTES);
    }

    /** One row; bytes are stored as they are, of every other value its text, and null is NULL. */
    void add(Object... row) {
        if (row.length != columns.size()) {
            throw new IllegalArgumentException(table + " takes " + columns.size() + " values, not " + row.length);
        }
        for (int i = 0; i < row.length; i++) {
            values.get(i).add(row[i] == null ? null : columns.get(i).wire().of(row[i]));
        }
        rows++;
    }

    int size() {
        return rows;
    }

    /** Writes all rows; fewer rows than given are an error. */
    void into(JdbcClient jdbc) {
        int written = rows == 0 ? 0 : write(jdbc, "");
        if (written != rows) {
            throw new IllegalStateException(table + " took " + written + " of " + rows + " rows");
        }
    }

    /** Writes the rows whose keys are not there yet. */
    void intoIfMissing(JdbcClient jdbc) {
        if (rows > 0) {
            write(jdbc, " ON CONFLICT DO NOTHING");
        }
    }

    private int write(JdbcClient jdbc, String conflict) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String arrays = columns.stream()
                .map(column -> "(?::" + column.wire().type + "[])::" + column.type() + "[]")
                .collect(Collectors.joining(", "));
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Wire wire = columns.get(i).wire();
            parameters.add(new SqlArrayValue(wire.type, wire.array(values.get(i))));
        }
        return jdbc.sql("INSERT INTO " + table + " (tenant, " + names
                        + ") SELECT (SELECT kita.tenant()), * FROM unnest(" + arrays + ")" + conflict)
                .params(parameters)
                .update();
    }
}
