package kita.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rows of one household on their way into the workbooks; a cell is a text, a number, a date or empty (null). */
final class Rows {

    private final Map<Table, List<List<Object>>> rows = new EnumMap<>(Table.class);

    /** Adds a row; cells left out at the end are empty. */
    void add(Table table, Object... cells) {
        if (cells.length > table.headers().size()) {
            throw new IllegalArgumentException(table + " has " + table.headers().size() + " columns");
        }
        rows.computeIfAbsent(table, t -> new ArrayList<>()).add(Arrays.asList(cells));
    }

    List<List<Object>> of(Table table) {
        return rows.getOrDefault(table, List.of());
    }
}
