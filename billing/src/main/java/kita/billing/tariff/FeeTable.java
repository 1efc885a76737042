package kita.billing.tariff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kita.billing.tariff.Axis.Question;
import kita.money.Exact;
import kita.money.Money;

/**
 * A fee table over declared axes. Cells lie in one array, the last axis running fastest; a lookup is one class per axis
 * and one index. A cell that the ordinance does not offer is a declared hole and never zero.
 *
 * <p>Immutable and thread safe.
 */
public final class FeeTable {

    /** One amount of the table. */
    public record Cell(Money amount, Citation citation) {}

    /** The table has no amount for the facts; which axis it was, {@link #refusal} says. */
    public static final int NO_CELL = -1;

    private static final int MAX_CELLS = 100_000;

    private final Axis[] axes;
    private final int[] sizes;
    private final List<Axis> axesInOrder;
    private final Cell[] cells;
    private final Exact[] amounts;
    private final int incomeAxis;
    private final int incomeStride;

    /** @param cells in the order of the axes, the last one running fastest; null is a hole */
    public FeeTable(List<Axis> axes, List<Cell> cells) {
        this.axes = axes.toArray(Axis[]::new);
        this.sizes = axes.stream().mapToInt(Axis::size).toArray();
        this.axesInOrder = List.copyOf(axes);
        this.cells = cells.toArray(Cell[]::new);
        this.amounts = cells.stream()
                .map(cell -> cell == null ? null : Exact.of(cell.amount()))
                .toArray(Exact[]::new);
        this.incomeAxis = incomeAxis();
        this.incomeStride = incomeAxis < 0 ? 0 : size(axes.subList(incomeAxis + 1, axes.size()));
        if (size(axes) == 0) {
            throw new InvalidTariff("Eine Achse der Tabelle hat keine Klasse.", "Klassen der Achse nennen.");
        }
        if (size(axes) != cells.size()) {
            throw new InvalidTariff(
                    "Die Tabelle hat " + cells.size() + " Felder; ihre Achsen verlangen " + size(axes) + ".",
                    "Fehlende Felder ergänzen, nicht angebotene mit „-“ kennzeichnen.");
        }
    }

    /** How many cells a table over these axes has; more than 100,000, and two axes over one fact, are refused. */
    public static int size(List<Axis> axes) {
        requireDistinct(axes);
        long size = 1;
        for (Axis axis : axes) {
            size *= axis.size();
            if (size > MAX_CELLS) {
                throw new InvalidTariff(
                        "Die Tabelle hätte mehr als " + MAX_CELLS + " Felder.", "Achsen oder Klassen verringern.");
            }
        }
        return (int) size;
    }

    /** The index of the cell, or {@link #NO_CELL}. */
    public int find(Question question) {
        int index = 0;
        for (int i = 0; i < axes.length; i++) {
            int found = axes[i].classOf(question);
            if (found == Axis.NONE) {
                return NO_CELL;
            }
            index = index * sizes[i] + found;
        }
        return cells[index] == null ? NO_CELL : index;
    }

    /** The amount of a cell as rules compute with it. */
    Exact exact(int index) {
        return amounts[index];
    }

    public Cell cell(int index) {
        return cells[index];
    }

    /** The cell of the lowest income band, all other classes as they are; {@link #NO_CELL} for a hole. */
    public int lowestBand(int index) {
        return bandLower(index, Integer.MAX_VALUE);
    }

    /** The cell so many income bands lower, at least the lowest band; {@link #NO_CELL} for a hole. */
    public int bandLower(int index, int bands) {
        if (!asksForIncome()) {
            throw new IllegalStateException("A table without income has no bands");
        }
        int band = index / incomeStride % axes[incomeAxis].size();
        int lower = index - Math.min(band, bands) * incomeStride;
        return cells[lower] == null ? NO_CELL : lower;
    }

    /** The page of the table on which the cell stands: the two longest axes as rows and columns. */
    public TablePage page(int index) {
        return TablePage.of(axesInOrder, cells, index);
    }

    /** All cells that the ordinance offers, in the order of the axes. */
    public List<Cell> cells() {
        return Arrays.stream(cells).filter(Objects::nonNull).toList();
    }

    /** German: the classes that led to the cell, in the order of the axes. */
    public String german(Question question) {
        List<String> parts = new ArrayList<>();
        for (Axis axis : axes) {
            parts.add(axis.german(axis.classOf(question), question));
        }
        return String.join(", ", parts);
    }

    /** Whether all declared facts that it asks for are known; those that are missing are refused by their own names. */
    boolean isAnswerable(WorkingChild child) {
        boolean answerable = true;
        for (Axis axis : axes) {
            answerable &= !(axis instanceof FactAxis asked) || child.valueOf(asked.fact()) != null;
        }
        return answerable;
    }

    /** German: for what the table has no amount, where {@link #find} found none. */
    public String refusal(Question question) {
        for (Axis axis : axes) {
            if (axis.classOf(question) == Axis.NONE) {
                return axis.mismatch(question);
            }
        }
        return german(question);
    }

    void ask(QuestionSheet sheet) {
        axesInOrder.forEach(axis -> axis.ask(sheet));
    }

    public List<Axis> axes() {
        return axesInOrder;
    }

    /** Whether one of the axes is income. */
    public boolean asksForIncome() {
        return incomeAxis >= 0;
    }

    private int incomeAxis() {
        for (int i = 0; i < axes.length; i++) {
            if (axes[i] instanceof IncomeAxis) {
                return i;
            }
        }
        return -1;
    }

    private static void requireDistinct(List<Axis> axes) {
        if (axes.stream().map(Axis::key).distinct().count() < axes.size()) {
            throw new InvalidTariff(
                    "Zwei Achsen der Tabelle lesen dieselbe Angabe.", "Eine der beiden Achsen löschen.");
        }
    }

    @Override
    public String toString() {
        return Arrays.toString(axes) + Arrays.toString(cells);
    }
}
