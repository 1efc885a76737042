package kita.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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

    private static final Map<Path, Map<Table, List<Map<String, Object>>>> READ = new HashMap<>();

    private Sheets() {}

    /** Rows of the sheet; each workbook is opened once. */
    static List<Map<String, Object>> read(Path directory, Table table) {
        Path file = directory.resolve(table.file());
        return new ArrayList<>(READ.computeIfAbsent(file, Sheets::open).get(table));
    }

    private static Map<Table, List<Map<String, Object>>> open(Path file) {
        Map<Table, List<Map<String, Object>>> tables = new EnumMap<>(Table.class);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Table table : Table.values()) {
                if (file.endsWith(table.file())) {
                    tables.put(table, rows(book.getSheet(table.sheet())));
                }
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, Object>> rows(Sheet sheet) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() > 0) {
                rows.add(cells(row, sheet.getRow(0)));
            }
        }
        return rows;
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
