package kita.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** An Excel workbook, opened for streaming. Macros and links to other files are refused with the whole file. */
public final class XlsxFile implements AutoCloseable {

    private static final String NO_XLSX_REMEDY =
            "Bitte in Excel oder LibreOffice öffnen und neu als .xlsx ohne Kennwort speichern.";

    private final String name;
    private final OPCPackage opc;
    private final XSSFReader reader;
    private final SharedTexts shared;
    private final boolean[] dateStyles;
    private final boolean from1904;

    /** Opens the workbook or refuses it with {@link FileRefusedException}. */
    public XlsxFile(Path file) {
        Limits.apply();
        this.name = file.getFileName().toString();
        OPCPackage opened = null;
        try {
            refuseUnlessZip(file);
            opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
            refuseActiveContent(opened);
            this.opc = opened;
            this.reader = new XSSFReader(opened);
            try (InputStream texts = reader.getSharedStringsData()) {
                this.shared = SharedTexts.read(texts, name);
            }
            this.dateStyles = dateStyles(reader.getStylesTable());
            this.from1904 = countsFrom1904();
        } catch (FileRefusedException refused) {
            revert(opened);
            throw refused;
        } catch (OpenXML4JException | IOException | XMLStreamException | RuntimeException broken) {
            revert(opened);
            throw unreadable(broken);
        }
    }

    /**
     * What sheets there are, in lower case: a look at a sheet that may be missing, cheaper than opening. Nothing for a file
     * that cannot be read; opening it says why.
     */
    public static Set<String> sheetNames(Path file) {
        Limits.apply();
        Set<String> names = new TreeSet<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry workbook = zip.getEntry("xl/workbook.xml");
            if (workbook == null) {
                return names;
            }
            try (InputStream in = zip.getInputStream(workbook)) {
                XMLStreamReader xml = SafeXml.open(in);
                while (xml.hasNext()) {
                    if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("sheet")) {
                        names.add(xml.getAttributeValue(null, "name").strip().toLowerCase(Locale.GERMAN));
                    }
                }
            }
            return names;
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            return Set.of();
        }
    }

    /** The rows of the sheet; a missing sheet or required column refuses the file. */
    public SheetSource sheet(String sheet, List<String> required, List<String> optional) {
        try {
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            List<String> names = new ArrayList<>();
            while (sheets.hasNext()) {
                InputStream in = sheets.next();
                if (sheets.getSheetName().strip().equalsIgnoreCase(sheet)) {
                    return new XlsxSheet(this, sheet, in, new Headers.Expected(required, optional));
                }
                names.add("„" + sheets.getSheetName() + "“");
                in.close();
            }
            throw new FileRefusedException(
                    name,
                    "Das Blatt „" + sheet + "“ fehlt (vorhanden: " + String.join(", ", names) + ").",
                    "Bitte das Blatt ergänzen, auch wenn es leer bleibt.");
        } catch (FileRefusedException refused) {
            throw refused;
        } catch (OpenXML4JException | IOException | RuntimeException broken) {
            throw unreadable(broken); // POI finds out here, too, that a part is missing
        }
    }

    String name() {
        return name;
    }

    SharedTexts shared() {
        return shared;
    }

    boolean isDateStyle(int style) {
        return style >= 0 && style < dateStyles.length && dateStyles[style];
    }

    boolean countsDaysFrom1904() {
        return from1904;
    }

    FileRefusedException unreadable(Exception cause) {
        FileRefusedException refused =
                new FileRefusedException(name, "Die Datei lässt sich nicht als Excel-Datei lesen.", NO_XLSX_REMEDY);
        refused.initCause(cause);
        return refused;
    }

    @Override
    public void close() {
        revert(opc);
    }

    /** POI would try to read anything else as a stream and write its path to the log. */
    private void refuseUnlessZip(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        }
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K' || start[2] != 3 || start[3] != 4) {
            throw new FileRefusedException(name, "Die Datei lässt sich nicht als Excel-Datei lesen.", NO_XLSX_REMEDY);
        }
    }

    private void refuseActiveContent(OPCPackage opened) throws OpenXML4JException {
        for (PackagePart part : opened.getParts()) {
            String path = part.getPartName().getName().toLowerCase(Locale.ROOT);
            if (path.contains("vbaproject") || part.getContentType().contains("macroEnabled")) {
                throw new FileRefusedException(
                        name, "Die Datei enthält Makros.", "Bitte als .xlsx ohne Makros speichern.");
            }
            if (path.contains("/externallinks/")) {
                throw new FileRefusedException(
                        name,
                        "Die Datei verweist auf andere Dateien.",
                        "Bitte die Verknüpfungen in Excel unter „Daten“ lösen und die Werte einfügen.");
            }
        }
    }

    private static boolean[] dateStyles(StylesTable styles) {
        boolean[] dates = new boolean[styles.getNumCellStyles()];
        for (int i = 0; i < dates.length; i++) {
            XSSFCellStyle style = styles.getStyleAt(i);
            dates[i] = DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
        }
        return dates;
    }

    private boolean countsFrom1904() throws OpenXML4JException, IOException, XMLStreamException {
        try (InputStream in = reader.getWorkbookData()) {
            XMLStreamReader xml = SafeXml.open(in);
            while (xml.hasNext()) {
                if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    String value = xml.getAttributeValue(null, "date1904");
                    return "1".equals(value) || "true".equals(value);
                }
            }
            return false;
        }
    }

    private static void revert(OPCPackage opened) {
        if (opened != null) {
            opened.revert(); // closes without writing
        }
    }
}
