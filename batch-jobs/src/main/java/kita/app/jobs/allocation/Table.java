package kita.app.jobs.allocation;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;

/**
 * Writes rows into one sheet after the other: a styled header that stays in sight, German dates, wrapped sentences. Text
 * that begins like a formula is marked as text, so that no program computes it.
 */
final class Table {

    private static final int CHARACTER = 256;
    private static final int WIDEST = 90;
    private static final float LINE_POINTS = 15;
    private static final int MOST_LINES = 27; // Excel's highest row is 409 points
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** Styles belong to a workbook and are made once. */
    static final class Styles {
        private final CellStyle header;
        private final CellStyle plain;
        private final CellStyle quoted;
        private final CellStyle date;
        private final CellStyle bold;

        Styles(Workbook workbook) {
            XSSFFont boldFont = (XSSFFont) workbook.createFont();
            boldFont.setBold(true);
            header = workbook.createCellStyle();
            header.setFont(boldFont);
            header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            header.setWrapText(true);
            header.setVerticalAlignment(VerticalAlignment.TOP);
            bold = workbook.createCellStyle();
            bold.setFont(boldFont);
            bold.setQuotePrefixed(true);
            plain = workbook.createCellStyle();
            plain.setWrapText(true);
            plain.setVerticalAlignment(VerticalAlignment.TOP);
            quoted = workbook.createCellStyle();
            quoted.cloneStyleFrom(plain);
            quoted.setQuotePrefixed(true);
            date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
            date.setVerticalAlignment(VerticalAlignment.TOP);
        }
    }

    private final Sheet sheet;
    private final Styles styles;
    private int nextRow;

    private Table(Sheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    /** A sheet whose header row stays in sight; widths are in characters. */
    static Table withHeader(Sheet sheet, Styles styles, List<String> titles, List<Integer> widths) {
        Table table = new Table(sheet, styles);
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, Math.min(WIDEST, widths.get(i)) * CHARACTER);
        }
        table.header(titles);
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return table;
    }

    void header(List<String> titles) {
        Row row = sheet.createRow(nextRow++);
        for (int i = 0; i < titles.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(titles.get(i));
            cell.setCellStyle(styles.header);
        }
    }

    void heading(String text) {
        Cell cell = sheet.createRow(nextRow++).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(styles.bold);
    }

    void blank() {
        nextRow++;
    }

    /** Text, whole numbers and days; null leaves the cell empty. */
    void row(Object... values) {
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
            cell.setCellStyle(styles.date);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.plain);
        } else {
            String text = value.toString();
            cell.setCellValue(text);
            boolean looksLikeFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
            cell.setCellStyle(looksLikeFormula ? styles.quoted : styles.plain);
        }
    }
}
