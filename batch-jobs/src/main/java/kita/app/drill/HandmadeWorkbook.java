package kita.app.drill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A minimal workbook put together by hand, to write what no office program would. */
public final class HandmadeWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private HandmadeWorkbook() {}

    /** A workbook with the sheet Träger, whose rows follow the header. */
    public static HandmadeWorkbook withRows(String rows) {
        HandmadeWorkbook book = new HandmadeWorkbook();
        book.parts.put(
                "[Content_Types].xml",
                HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + type("workbook.xml", "sheet.main")
                        + type("worksheets/sheet1.xml", "worksheet")
                        + type("styles.xml", "styles")
                        + type("sharedStrings.xml", "sharedStrings")
                        + "</Types>");
        book.parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        book.parts.put(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + REL
                        + "\"><sheets><sheet name=\"Träger\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        book.parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "styles", "styles.xml")
                        + relation("rId3", "sharedStrings", "sharedStrings.xml")));
        book.parts.put(
                "xl/styles.xml",
                HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        book.sharedTexts("<si><t>Träger-Nr</t></si><si><t>Name</t></si>");
        book.sheet(HEAD, "<row r=\"1\">" + shared("A1", 0) + shared("B1", 1) + "</row>" + rows);
        return book;
    }

    public static String inline(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    public static String shared(String reference, int index) {
        return "<c r=\"" + reference + "\" t=\"s\"><v>" + index + "</v></c>";
    }

    public HandmadeWorkbook sharedTexts(String items) {
        return part("xl/sharedStrings.xml", HEAD + "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    /** @param start what stands before the root element */
    public HandmadeWorkbook sheet(String start, String rows) {
        return part(
                "xl/worksheets/sheet1.xml",
                start + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    public HandmadeWorkbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public Path write(Path file) {
        try {
            return Files.write(file, bytes(true));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param packed otherwise the parts lie in the file as they are */
    byte[] bytes(boolean packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(packed ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind + "+xml\"/>";
    }

    private static String relations(String relations) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relations + "</Relationships>";
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + REL + "/" + kind + "\" Target=\"" + target + "\"/>";
    }
}
