package kita.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;

/** One sheet of a workbook, pulled row by row. */
final class XlsxSheet implements SheetSource {

    private final XlsxFile file;
    private final InputStream in;
    private final XMLStreamReader xml;
    private final XlsxCells cells;
    private final Headers headers;
    private int line;

    XlsxSheet(XlsxFile file, String sheet, InputStream in, Headers.Expected expected) {
        this.file = file;
        this.in = in;
        this.cells = new XlsxCells(file);
        try {
            this.xml = SafeXml.open(in);
            this.headers = Headers.find(file.name(), sheet, nextRow().orElse(Map.of()), expected);
        } catch (XMLStreamException broken) {
            close();
            throw file.unreadable(broken);
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    @Override
    public Optional<SheetRow> next() {
        try {
            while (true) {
                Optional<Map<Integer, Cell>> row = nextRow();
                if (row.isEmpty()) {
                    return Optional.empty();
                }
                if (!row.get().isEmpty()) {
                    return Optional.of(new SheetRow(line, headers.named(row.get()), List.of()));
                }
            }
        } catch (XMLStreamException | RuntimeException broken) {
            throw broken instanceof FileRefusedException refused ? refused : file.unreadable(broken);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Cells by column, empty ones left out; nothing after the last row. */
    private Optional<Map<Integer, Cell>> nextRow() throws XMLStreamException {
        while (xml.hasNext()) {
            if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                String number = xml.getAttributeValue(null, "r");
                line = number == null ? line + 1 : Integer.parseInt(number);
                if (line > Limits.ROWS) {
                    throw new XMLStreamException("More rows than a sheet can have");
                }
                return Optional.of(cellsOfRow());
            }
        }
        return Optional.empty();
    }

    private Map<Integer, Cell> cellsOfRow() throws XMLStreamException {
        Map<Integer, Cell> row = new LinkedHashMap<>();
        int column = -1;
        while (true) {
            int event = SafeXml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return row;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String reference = xml.getAttributeValue(null, "r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                Optional<Cell> cell = cells.read(xml);
                if (cell.isPresent()) {
                    row.put(column, cell.get());
                }
            }
        }
    }
}
