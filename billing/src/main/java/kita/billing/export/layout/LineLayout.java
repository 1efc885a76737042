package kita.billing.export.layout;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One line of a file.
 *
 * @param columns number of fields; those without a layout stay empty
 * @param fields by column, from 1
 */
public record LineLayout(int columns, SortedMap<Integer, FieldLayout> fields) {

    public LineLayout {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        if (fields.isEmpty() || fields.firstKey() < 1 || fields.lastKey() > columns) {
            throw new IllegalArgumentException("The fields of a line stand in columns 1 to " + columns);
        }
    }
}
