package kita.app.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which column holds what. Columns are found by their header in any order; columns nobody knows are passed over. A
 * column that is missing refuses the file: a mistyped "gültig bis" would otherwise make every contract endless.
 */
final class Headers {

    /** Columns that must be there, and columns that may be. */
    record Expected(List<String> required, List<String> optional) {}

    private final Map<Integer, String> byColumn;

    private Headers(Map<Integer, String> byColumn) {
        this.byColumn = byColumn;
    }

    static Headers find(String file, String sheet, Map<Integer, Cell> firstRow, Expected expected) {
        Map<String, String> wanted = new HashMap<>();
        expected.required().forEach(header -> wanted.put(plain(header), header));
        expected.optional().forEach(header -> wanted.put(plain(header), header));
        Map<Integer, String> byColumn = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>(expected.required());
        for (Map.Entry<Integer, Cell> cell : firstRow.entrySet()) {
            String header = wanted.get(plain(cell.getValue().shown()));
            if (header == null) {
                continue;
            }
            missing.remove(header);
            if (byColumn.containsValue(header)) {
                throw new FileRefusedException(
                        file,
                        "Im Blatt „" + sheet + "“ steht die Spalte „" + header + "“ doppelt.",
                        "Bitte eine der beiden löschen.");
            }
            byColumn.put(cell.getKey(), header);
        }
        if (!missing.isEmpty()) {
            throw new FileRefusedException(
                    file,
                    "Im Blatt „" + sheet + "“ fehlt die Spalte „" + String.join("“, „", missing) + "“.",
                    "Bitte ergänzen, auch wenn sie leer bleibt; die Überschriften stehen in Zeile 1.");
        }
        return new Headers(byColumn);
    }

    Map<String, Cell> named(Map<Integer, Cell> row) {
        Map<String, Cell> named = new LinkedHashMap<>();
        row.forEach((column, cell) -> {
            String header = byColumn.get(column);
            if (header != null) {
                named.put(header, cell);
            }
        });
        return named;
    }

    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
