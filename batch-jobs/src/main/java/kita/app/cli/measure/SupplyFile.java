package kita.app.cli.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kita.allocation.benchmark.Supply;
import kita.app.cli.frame.RefusedUse;
import kita.registry.GeoPoint;
import kita.registry.KitaId;

/**
 * Reads a town's Kitas from a CSV file with semicolons: id, lat, lon, places_under3, places_over3, in any order and with
 * any further columns. Lines that begin with # are comments; a Kita without numbers of places has none.
 */
final class SupplyFile {

    private static final List<String> COLUMNS = List.of("id", "lat", "lon", "places_under3", "places_over3");

    private SupplyFile() {}

    static Supply read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new RefusedUse("Die Datei " + file + " lässt sich nicht lesen.");
        }
        List<Supply.Row> rows = new ArrayList<>();
        List<Integer> columns = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> fields = Arrays.asList(line.split(";", -1));
            if (columns == null) {
                columns = COLUMNS.stream().map(fields::indexOf).toList();
                if (columns.contains(-1)) {
                    throw new RefusedUse("In der Datei " + file + " fehlen Spalten; gebraucht werden "
                            + String.join(", ", COLUMNS) + ".");
                }
            } else {
                rows.add(row(file, i + 1, fields, columns));
            }
        }
        if (rows.isEmpty()) {
            throw new RefusedUse("In der Datei " + file + " steht keine Kita.");
        }
        return Supply.of(rows);
    }

    private static Supply.Row row(Path file, int number, List<String> fields, List<Integer> columns) {
        try {
            return new Supply.Row(
                    new KitaId("K%05d".formatted(Integer.parseInt(fields.get(columns.get(0))))),
                    new GeoPoint(
                            Double.parseDouble(fields.get(columns.get(1))),
                            Double.parseDouble(fields.get(columns.get(2)))),
                    places(fields.get(columns.get(3))),
                    places(fields.get(columns.get(4))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException mistake) {
            throw new RefusedUse(
                    "Zeile " + number + " der Datei " + file + " ist keine Kita: " + String.join(";", fields));
        }
    }

    private static int places(String field) {
        return field.isBlank() ? 0 : Integer.parseInt(field);
    }
}
