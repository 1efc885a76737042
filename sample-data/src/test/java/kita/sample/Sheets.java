package kita.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the generated workbooks the plain way, by header, for the tests. */
final class Sheets {

    private Sheets() {}

    static List<Map<String, Object>> read(Path directory, Table table) {
        try (InputStream in = Files.newInputStream(directory.resolve(table.file()));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheet(table.sheet());
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Row row : sheet) {
                if (row.getRowNum() > 0) {
                    rows.add(cells(row, sheet.getRow(0)));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LocalDate day(Map<String, Object> row, String header) {
        return (LocalDate) row.get(header);
    }

    static String text(Map<String, Object> row, String header) {
        return (String) row.get(header);
    }

    private static Map<String, Object> cells(Row row, Row headers) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (Cell header : headers) {
            Cell cell = row.getCell(header.getColumnIndex());
            cells.put(header.getStringCellValue(), cell == null ? null : value(cell));
        }
        return cells;
    }

    private static Object value(Cell cell) {
        if (cell.getCellType() != CellType.NUMERIC) {
            return cell.getStringCellValue();
        }
        return DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate()
                : cell.getNumericCellValue();
    }
}
