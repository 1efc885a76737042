package kita.app.files;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few cell styles of our workbooks, in German formats. They belong to a workbook and are made once for it. */
public final class Styles {

    final CellStyle head;
    final CellStyle title;
    final CellStyle plain;
    final CellStyle text;
    final CellStyle wrapped;
    final CellStyle money;
    final CellStyle count;
    final CellStyle day;

    public Styles(Workbook workbook) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        head = workbook.createCellStyle();
        head.setFont(bold);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setWrapText(true);
        head.setVerticalAlignment(VerticalAlignment.TOP);
        title = workbook.createCellStyle();
        title.setFont(bold);
        title.setQuotePrefixed(true);
        plain = workbook.createCellStyle();
        plain.setVerticalAlignment(VerticalAlignment.TOP);
        text = workbook.createCellStyle();
        // A name such as "=Ali" stays text, also when somebody edits the cell.
        text.setQuotePrefixed(true);
        wrapped = workbook.createCellStyle();
        wrapped.setQuotePrefixed(true);
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        money = numbers(workbook, "#,##0.00\\ \"\u20ac\";[Red]-#,##0.00\\ \"\u20ac\"");
        count = numbers(workbook, "#,##0");
        day = numbers(workbook, "dd.mm.yyyy");
    }

    private static CellStyle numbers(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
