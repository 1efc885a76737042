package kita.app.files;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** How sheets look when somebody prints them: A4 across, all columns on one page, however many pages the rows need. */
final class OnPaper {

    private OnPaper() {}

    static void lay(Sheet sheet) {
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitHeight((short) 0);
        sheet.getFooter().setRight("Seite &P von &N");
    }

    /** The heads stand above each page, as they stay in view on the screen. */
    static void repeatHeads(Sheet sheet, int row) {
        sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
    }
}
