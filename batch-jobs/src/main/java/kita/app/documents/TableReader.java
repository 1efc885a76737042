package kita.app.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kita.billing.tariff.Axis;
import kita.billing.tariff.Citation;
import kita.billing.tariff.FeeTable;
import kita.billing.tariff.FeeTable.Cell;
import kita.money.Money;

/**
 * Reads the axes and cells of a fee table. A row of cells names a class of every axis and one amount, or of every axis
 * but the last and the amounts along it; „-“ stands for a cell that the ordinance does not offer. Each row may carry its
 * own citation and status. Every cell must occur exactly once.
 */
final class TableReader {

    private static final String NOT_OFFERED = "-";

    private final Parts parts;
    private final AxisReader axes;

    TableReader(Parts parts) {
        this.parts = parts;
        this.axes = new AxisReader(parts);
    }

    Optional<FeeTable> read(YamlNode node, Citation around) {
        return read(node, around, List.of());
    }

    /** @param more axes after those of the document, the last one running along the amounts of a row */
    Optional<FeeTable> read(YamlNode node, Citation around, List<? extends Axis> more) {
        int before = parts.count();
        List<Axis> read = new ArrayList<>();
        for (YamlNode axis : node.items("axes")) {
            axes.read(axis, around).ifPresent(read::add);
        }
        read.addAll(more);
        YamlNode rows = node.required("cells");
        Optional<Integer> size = parts.build(node.required("axes"), before, () -> FeeTable.size(read));
        if (size.isEmpty() || read.isEmpty()) {
            return Optional.empty();
        }
        Grid grid = new Grid(read, size.get(), around);
        rows.items().forEach(grid::row);
        if (parts.count() == before) {
            grid.requireComplete(rows);
        }
        return parts.build(node, before, () -> new FeeTable(read, Arrays.asList(grid.cells)));
    }

    /** The cells while they are filled. */
    private final class Grid {

        private final List<Axis> axes;
        private final Citation around;
        private final Cell[] cells;
        private final boolean[] seen;

        Grid(List<Axis> axes, int size, Citation around) {
            this.axes = axes;
            this.around = around;
            this.cells = new Cell[size];
            this.seen = new boolean[size];
        }

        void row(YamlNode row) {
            int before = parts.count();
            List<String> allowed = new ArrayList<>(List.of("amount", "amounts", "citation", "status"));
            axes.forEach(axis -> allowed.add(axis.key()));
            row.allowOnly(allowed.toArray(String[]::new));
            boolean single = row.has("amount");
            int start = 0;
            for (Axis axis : single ? axes : axes.subList(0, axes.size() - 1)) {
                start = start * axis.size() + classNamed(row.required(axis.key()), axis);
            }
            Citation citation = parts.citationOfCells(row, around);
            List<YamlNode> amounts = single ? List.of(row.required("amount")) : row.items("amounts");
            int along = single ? 1 : axes.get(axes.size() - 1).size();
            if (parts.count() == before && amounts.size() != along) {
                row.finding(
                        "Die Zeile hat " + amounts.size() + " Beträge; die letzte Achse hat " + along + " Klassen.",
                        amounts.size() == 2 * along
                                ? Values.POINT
                                : "Für jede Klasse einen Betrag nennen, „-“ für nicht angebotene.");
            }
            for (int i = 0; parts.count() == before && i < along; i++) {
                put(start * along + i, amounts.get(i), citation);
            }
        }

        private int classNamed(YamlNode node, Axis axis) {
            String name = node.asText();
            for (int i = 0; i < axis.size(); i++) {
                if (axis.classKey(i).equals(name)) {
                    return i;
                }
            }
            if (node.isPresent()) {
                node.finding(
                        "Die Achse „" + axis.key() + "“ hat keine Klasse „" + Values.shortened(name) + "“.",
                        "Klasse der Achse ergänzen oder Zeile berichtigen.");
            }
            return 0;
        }

        private void put(int index, YamlNode amount, Citation citation) {
            if (seen[index]) {
                amount.finding("Das Feld " + name(index) + " steht doppelt.", "Eine der beiden Angaben löschen.");
                return;
            }
            seen[index] = true;
            if (!NOT_OFFERED.equals(amount.asText())) {
                Money fee = amount.asMoney();
                cells[index] = new Cell(fee, citation);
            }
        }

        void requireComplete(YamlNode rows) {
            for (int i = 0; i < seen.length; i++) {
                if (!seen[i]) {
                    rows.finding(
                            "Das Feld " + name(i) + " fehlt.",
                            "Betrag ergänzen, oder „-“, wenn es nicht angeboten wird.");
                }
            }
        }

        /** The classes of a cell, in the order of the axes. */
        private String name(int index) {
            List<String> names = new ArrayList<>();
            int rest = index;
            for (int i = axes.size() - 1; i >= 0; i--) {
                names.add(
                        0,
                        axes.get(i).key() + " "
                                + axes.get(i).classKey(rest % axes.get(i).size()));
                rest /= axes.get(i).size();
            }
            return String.join(", ", names);
        }
    }
}
