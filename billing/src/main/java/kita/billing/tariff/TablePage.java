package kita.billing.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kita.money.Money;

/**
 * One page of a fee table as ordinances print it, with rows and columns, around one of its cells.
 *
 * @param fixed German: the classes of all other axes, which hold for the whole page
 * @param rows what the rows are, and each of them
 * @param columns what the columns are, and each of them; a table with one axis has a single column without a name
 * @param amounts row by row; empty where the ordinance offers nothing
 * @param row of the cell, from 0
 * @param column of the cell, from 0
 */
public record TablePage(
        List<String> fixed, Headings rows, Headings columns, List<List<Optional<Money>>> amounts, int row, int column) {

    /** German: the name of an axis and those of its classes. */
    public record Headings(String axis, List<String> classes) {

        static Headings of(Axis axis) {
            return new Headings(
                    axis.heading(),
                    IntStream.range(0, axis.size()).mapToObj(axis::classHeading).toList());
        }
    }

    private static final Headings ONE_COLUMN = new Headings("", List.of("Betrag"));
    private static final int NO_AXIS = -1;

    static TablePage of(List<Axis> axes, FeeTable.Cell[] cells, int index) {
        int[] classes = classes(axes, index);
        int rows = longest(axes, NO_AXIS);
        int columns = longest(axes, rows);
        List<String> fixed = new ArrayList<>();
        for (int axis = 0; axis < classes.length; axis++) {
            if (axis != rows && axis != columns) {
                fixed.add(axes.get(axis).heading() + ": " + axes.get(axis).classHeading(classes[axis]));
            }
        }
        List<List<Optional<Money>>> amounts = new ArrayList<>();
        for (int row = 0; row < axes.get(rows).size(); row++) {
            int[] at = classes.clone();
            at[rows] = row;
            amounts.add(row(axes, cells, at, columns));
        }
        return new TablePage(
                List.copyOf(fixed),
                Headings.of(axes.get(rows)),
                columns == NO_AXIS ? ONE_COLUMN : Headings.of(axes.get(columns)),
                List.copyOf(amounts),
                classes[rows],
                columns == NO_AXIS ? 0 : classes[columns]);
    }

    private static List<Optional<Money>> row(List<Axis> axes, FeeTable.Cell[] cells, int[] at, int columns) {
        int width = columns == NO_AXIS ? 1 : axes.get(columns).size();
        List<Optional<Money>> row = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            if (columns != NO_AXIS) {
                at[columns] = column;
            }
            row.add(Optional.ofNullable(cells[index(axes, at)]).map(FeeTable.Cell::amount));
        }
        return List.copyOf(row);
    }

    private static int[] classes(List<Axis> axes, int index) {
        int[] classes = new int[axes.size()];
        int rest = index;
        for (int axis = classes.length - 1; axis >= 0; axis--) {
            classes[axis] = rest % axes.get(axis).size();
            rest /= axes.get(axis).size();
        }
        return classes;
    }

    private static int index(List<Axis> axes, int[] classes) {
        int index = 0;
        for (int axis = 0; axis < classes.length; axis++) {
            index = index * axes.get(axis).size() + classes[axis];
        }
        return index;
    }

    /** Of equal ones the first; an axis with one class only is none. */
    private static int longest(List<Axis> axes, int but) {
        int longest = but == NO_AXIS ? 0 : NO_AXIS;
        for (int axis = 0; axis < axes.size(); axis++) {
            int size = axes.get(axis).size();
            if (axis != but
                    && size > (longest == NO_AXIS ? 1 : axes.get(longest).size())) {
                longest = axis;
            }
        }
        return longest;
    }
}
