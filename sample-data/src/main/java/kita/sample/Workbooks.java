package kita.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The four workbooks of a town, written row by row: memory does not grow with the town. */
final class Workbooks implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 100;

    private final Path directory;
    private final Map<String, SXSSFWorkbook> books = new LinkedHashMap<>();
    private final Map<Table, SheetWriter> sheets = new EnumMap<>(Table.class);

    Workbooks(Path directory) {
        this.directory = directory;
        Map<String, CellStyle> dates = new LinkedHashMap<>();
        Map<String, CellStyle> heads = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            SXSSFWorkbook book = books.computeIfAbsent(table.file(), file -> new SXSSFWorkbook(ROWS_IN_MEMORY));
            CellStyle date = dates.computeIfAbsent(table.file(), file -> SheetWriter.dateStyle(book));
            CellStyle head = heads.computeIfAbsent(table.file(), file -> SheetWriter.headStyle(book));
            sheets.put(table, new SheetWriter(book.createSheet(table.sheet()), table.headers(), head, date));
        }
    }

    void write(Rows rows) {
        for (Table table : Table.values()) {
            for (List<Object> row : rows.of(table)) {
                sheets.get(table).write(row);
            }
        }
    }

    /** Puts the files into the directory; before that nothing is there. */
    void save() throws IOException {
        for (Map.Entry<String, SXSSFWorkbook> book : books.entrySet()) {
            PlainZip.save(book.getValue(), directory.resolve(book.getKey()));
        }
    }

    @Override
    public void close() throws IOException {
        for (SXSSFWorkbook book : books.values()) {
            book.close();
        }
    }
}
