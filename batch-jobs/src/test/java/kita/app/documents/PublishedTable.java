package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table as it was published, copied without looking at the document that is tested against it. */
record PublishedTable(List<Row> rows) {

    /** One line; an empty field is the empty text. */
    record Row(Map<String, String> fields) {

        String get(String column) {
            assertThat(fields).containsKey(column);
            return fields.get(column);
        }

        /** The field, or what stands for an empty one. */
        String get(String column, String ifEmpty) {
            return get(column).isEmpty() ? ifEmpty : get(column);
        }

        int number(String column) {
            return Integer.parseInt(get(column));
        }

        @Override
        public String toString() {
            return fields.toString();
        }
    }

    /** Lines that begin with # are comments, the first other one is the head. */
    static PublishedTable named(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                PublishedTable.class.getResourceAsStream("/fees/" + name + ".csv"), StandardCharsets.UTF_8))) {
            List<String[]> lines = new ArrayList<>();
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> lines.add(line.split(";", -1)));
            String[] head = lines.remove(0);
            return new PublishedTable(
                    lines.stream().map(line -> row(head, line)).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Row row(String[] head, String[] line) {
        assertThat(line).hasSameSizeAs(head);
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < head.length; i++) {
            fields.put(head[i], line[i]);
        }
        return new Row(fields);
    }
}
