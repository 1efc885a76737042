package kita.app.files;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * Writes rows into one sheet after the other: a styled header that stays in sight, German dates, wrapped sentences. Text
 * is marked as text, so that no program computes what begins like a formula.
 */
public final class Table {

    private static final int CHARACTER = 256;
    private static final int WIDEST = 90;
    private static final float LINE_POINTS = 15;
    private static final int MOST_LINES = 27; // Excel's highest row is 409 points

    private final Sheet sheet;
    private final Styles styles;
    private int nextRow;

    private Table(Sheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    /** A sheet whose header row stays in sight; widths are in characters. */
    public static Table withHeader(Sheet sheet, Styles styles, List<String> titles, List<Integer> widths) {
        Table table = new Table(sheet, styles);
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, Math.min(WIDEST, widths.get(i)) * CHARACTER);
        }
        table.header(titles);
        sheet.createFreezePane(0, 1);
        OnPaper.lay(sheet);
        OnPaper.repeatHeads(sheet, 0);
        return table;
    }

    public void header(List<String> titles) {
        Row row = sheet.createRow(nextRow++);
        for (int i = 0; i < titles.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(titles.get(i));
            cell.setCellStyle(styles.head);
        }
        row.setHeightInPoints(linesOf(titles.toArray()) * LINE_POINTS);
    }

    public void heading(String text) {
        Cell cell = sheet.createRow(nextRow++).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(styles.title);
    }

    /** A sentence below a table, across its columns. */
    public void note(String text) {
        Cell cell = sheet.createRow(nextRow++).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(styles.text);
    }

    public void blank() {
        nextRow++;
    }

    /** Text, whole numbers and days; null leaves the cell empty. */
    public void row(Object... values) {
        Row row = sheet.createRow(nextRow++);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                fill(row.createCell(i), values[i]);
            }
        }
        row.setHeightInPoints(linesOf(values) * LINE_POINTS);
    }

    /** Not every spreadsheet program makes room for wrapped text by itself, so the height is written. */
    private int linesOf(Object... values) {
        int most = 1;
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text) {
                int width = Math.max(1, sheet.getColumnWidth(i) / CHARACTER);
                int lines = text.lines()
                        .mapToInt(line -> Math.max(1, (line.length() + width - 1) / width))
                        .sum();
                most = Math.max(most, lines);
            }
        }
        return Math.min(most, MOST_LINES);
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.day);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.plain);
        } else {
            cell.setCellValue(value.toString());
            cell.setCellStyle(styles.wrapped);
        }
    }
}
