package kita.app.files;

import java.time.LocalDate;
import kita.money.Money;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet written from top to bottom, cell by cell. */
public final class SheetBuilder {

    private final Sheet sheet;
    private final Styles styles;
    private Row row;
    private int nextRow;
    private int nextCell;

    public SheetBuilder(Sheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
        OnPaper.lay(sheet);
    }

    /** @param characters width of each column */
    public SheetBuilder widths(int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * 256);
        }
        return this;
    }

    public SheetBuilder row() {
        row = sheet.createRow(nextRow);
        nextRow++;
        nextCell = 0;
        return this;
    }

    /** A row of heads that stays in view and filters what is below. */
    public SheetBuilder heads(String... names) {
        row();
        for (String name : names) {
            cell(styles.head).setCellValue(name);
        }
        sheet.createFreezePane(0, nextRow);
        OnPaper.repeatHeads(sheet, nextRow - 1);
        sheet.setAutoFilter(new CellRangeAddress(nextRow - 1, nextRow - 1, 0, names.length - 1));
        return this;
    }

    public SheetBuilder title(String value) {
        cell(styles.title).setCellValue(value);
        return this;
    }

    public SheetBuilder text(String value) {
        cell(styles.text).setCellValue(value);
        return this;
    }

    public SheetBuilder wrapped(String value) {
        cell(styles.wrapped).setCellValue(value);
        return this;
    }

    /** Shown in euro; a spreadsheet holds numbers in binary, which is exact to the cent up to 90 trillion euro. */
    public SheetBuilder money(Money value) {
        cell(styles.money).setCellValue(value.toEuro().doubleValue());
        return this;
    }

    public SheetBuilder count(long value) {
        cell(styles.count).setCellValue(value);
        return this;
    }

    public SheetBuilder day(LocalDate value) {
        cell(styles.day).setCellValue(value);
        return this;
    }

    private Cell cell(CellStyle style) {
        Cell cell = row.createCell(nextCell);
        nextCell++;
        cell.setCellStyle(style);
        return cell;
    }
}
