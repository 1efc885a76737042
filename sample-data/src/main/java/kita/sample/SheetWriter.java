package kita.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** One sheet: a frozen header row, then rows of typed cells. */
final class SheetWriter {

    private static final int CHARACTER = 256; // POI measures column widths in 1/256 of a character

    private final SXSSFSheet sheet;
    private final CellStyle date;
    private int next;

    SheetWriter(SXSSFSheet sheet, List<String> headers, CellStyle head, CellStyle date) {
        this.sheet = sheet;
        this.date = date;
        Row row = sheet.createRow(next++);
        for (int column = 0; column < headers.size(); column++) {
            // Fixed widths: measuring text would ask the fonts of this machine.
            sheet.setColumnWidth(column, (Math.max(14, headers.get(column).length()) + 3) * CHARACTER);
            Cell cell = row.createCell(column);
            cell.setCellValue(headers.get(column));
            cell.setCellStyle(head);
        }
        sheet.createFreezePane(0, 1);
    }

    static CellStyle dateStyle(Workbook book) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
        return style;
    }

    static CellStyle headStyle(Workbook book) {
        Font bold = book.createFont();
        bold.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(bold);
        return style;
    }

    void write(List<Object> cells) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            if (value != null) {
                set(row.createCell(column), value);
            }
        }
    }

    private void set(Cell cell, Object value) {
        if (value instanceof String text) {
            cell.setCellValue(text);
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(DateUtil.getExcelDate(day));
            cell.setCellStyle(date);
        } else if (value instanceof Integer number) {
            cell.setCellValue(number);
        } else if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Double number) {
            cell.setCellValue(number);
        } else {
            throw new IllegalArgumentException("No such cell: " + value.getClass());
        }
    }
}
