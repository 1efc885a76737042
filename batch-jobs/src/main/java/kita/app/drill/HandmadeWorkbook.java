package kita.app.drill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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

    private static final byte[] BLANKS = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** @param blanks how many of them stand at this place of the text when it is written */
    private record Part(String text, int place, long blanks) {

        void writeTo(OutputStream out) throws IOException {
            out.write(text.substring(0, place).getBytes(StandardCharsets.UTF_8));
            for (long left = blanks; left > 0; left -= BLANKS.length) {
                out.write(BLANKS, 0, (int) Math.min(left, BLANKS.length));
            }
            out.write(text.substring(place).getBytes(StandardCharsets.UTF_8));
        }
    }

    private HandmadeWorkbook() {}

    /** A workbook with the sheet Träger, whose rows follow the header. */
    public static HandmadeWorkbook withRows(String rows) {
        HandmadeWorkbook book = new HandmadeWorkbook();
        book.part(
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
        book.part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        book.part(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + REL
                        + "\"><sheets><sheet name=\"Träger\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        book.part(
                "xl/_rels/workbook.xml.rels",
                relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "styles", "styles.xml")
                        + relation("rId3", "sharedStrings", "sharedStrings.xml")));
        book.part(
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
        parts.put(name, new Part(content, 0, 0));
        return this;
    }

    /**
     * Blanks within a part, behind the first place where the given text ends: little in the file, much
     * when it is unpacked, and never whole in the memory of the one who writes it.
     */
    public HandmadeWorkbook swell(String name, String behind, long blanks) {
        parts.computeIfPresent(
                name, (key, part) -> new Part(part.text(), part.text().indexOf(behind) + behind.length(), blanks));
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
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(zip);
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
