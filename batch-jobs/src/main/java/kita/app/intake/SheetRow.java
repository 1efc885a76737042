package kita.app.intake;

import java.util.List;
import java.util.Map;

/**
 * One row of a sheet.
 *
 * @param line number of the row as the program that wrote the file shows it, 1 for the header
 * @param cells what stands under each header; an empty cell is missing
 * @param problems what is wrong with the row as a whole, in German; mostly nothing
 */
public record SheetRow(int line, Map<String, Cell> cells, List<RowProblem> problems) {

    public SheetRow {
        cells = Map.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** @param column header, or empty if the whole row is meant */
    public record RowProblem(String column, String value, String reason, String remedy) {}
}
