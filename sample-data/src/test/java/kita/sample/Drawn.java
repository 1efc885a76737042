package kita.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A town as the generator draws it, kept in memory: its rows by header. */
final class Drawn {

    private final Map<Table, List<Map<String, Object>>> tables = new EnumMap<>(Table.class);
    private final List<Fault.Worked> faults;

    Drawn(SampleTown town) {
        for (Table table : Table.values()) {
            tables.put(table, new ArrayList<>());
        }
        this.faults = SampleGenerator.draw(town, this::keep);
    }

    List<Map<String, Object>> rows(Table table) {
        return new ArrayList<>(tables.get(table));
    }

    List<Fault.Worked> faults() {
        return faults;
    }

    boolean isBroken(Table table, Object key) {
        return faults.stream()
                .anyMatch(worked ->
                        worked.fault().table() == table && worked.key().equals(key));
    }

    static LocalDate day(Map<String, Object> row, String header) {
        return (LocalDate) row.get(header);
    }

    static String text(Map<String, Object> row, String header) {
        return (String) row.get(header);
    }

    static int whole(Map<String, Object> row, String header) {
        return (Integer) row.get(header);
    }

    private void keep(Rows rows) {
        for (Table table : Table.values()) {
            for (List<Object> cells : rows.of(table)) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 0; i < table.headers().size(); i++) {
                    row.put(table.headers().get(i), i < cells.size() ? cells.get(i) : null);
                }
                tables.get(table).add(row);
            }
        }
    }
}
