package kita.app.drill;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Files that somebody made to do harm or that went badly wrong, each with what must come of it. */
final class HostileFiles {

    /** What must come of a file. */
    enum Expected {
        /** The whole file, with its name, what is wrong and what to do. */
        REFUSED,
        /** A row, with its number and column. */
        BROKEN_ROW,
        /** It only looks odd. */
        READ
    }

    record Hostile(Expected expected, Supplier<byte[]> bytes) {}

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String CSV = "Träger-Nr;Name\n";
    private static final int LONG = 10_000_000;

    private final Map<String, Hostile> files = new LinkedHashMap<>();

    private HostileFiles() {}

    static Map<String, Hostile> all() {
        HostileFiles all = new HostileFiles();
        all.bombs();
        all.documentTypes();
        all.activeContent();
        all.cells();
        all.brokenWorkbooks();
        all.noWorkbooks();
        all.csv();
        return all.files;
    }

    /** Writes it and answers where. */
    static Path write(Path folder, String name, Hostile hostile) throws IOException {
        return Files.write(folder.resolve(name), hostile.bytes().get());
    }

    private void workbook(Expected expected, String name, Supplier<HandmadeWorkbook> book) {
        files.put(name + ".xlsx", new Hostile(expected, () -> book.get().bytes(true)));
    }

    private void csv(Expected expected, String name, Supplier<byte[]> bytes) {
        files.put(name + ".csv", new Hostile(expected, bytes));
    }

    private static HandmadeWorkbook plain() {
        return HandmadeWorkbook.withRows("");
    }

    private static HandmadeWorkbook row(String cells) {
        return HandmadeWorkbook.withRows("<row r=\"2\">" + cells + "</row>");
    }

    private void bombs() {
        String[] parts = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"};
        for (String part : parts) {
            String name = "bombe-" + part.substring(part.lastIndexOf('/') + 1).replace(".xml", "");
            workbook(
                    Expected.REFUSED,
                    name,
                    () -> plain().part(part, HEAD + "<x></x>").swell(part, "<x>", 60_000_000));
        }
        for (int entries : new int[] {300, 1_001, 20_000}) {
            workbook(Expected.REFUSED, "eintraege-" + entries, () -> {
                HandmadeWorkbook book = plain();
                for (int i = 0; i < entries; i++) {
                    book.part("xl/x" + i + ".xml", "<x/>");
                }
                return book;
            });
        }
    }

    private void documentTypes() {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
        String file = "<!DOCTYPE x [<!ENTITY d SYSTEM \"file:///etc/hostname\">]>";
        String web = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">";
        String parameter = "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]>";
        Map<String, String> types = new LinkedHashMap<>();
        types.put("lachen", laughs);
        types.put("datei", file);
        types.put("netz", web);
        types.put("parameter", parameter);
        types.forEach((name, type) -> {
            String text = name.equals("lachen") || name.equals("datei") ? "&d;" : "x";
            workbook(
                    Expected.REFUSED,
                    "doctype-blatt-" + name,
                    () -> plain().sheet(HEAD + type, "<row r=\"1\">" + HandmadeWorkbook.inline("A1", text) + "</row>"));
            workbook(
                    Expected.REFUSED,
                    "doctype-texte-" + name,
                    () -> plain().part(
                                    "xl/sharedStrings.xml", HEAD + type + "<sst><si><t>" + text + "</t></si></sst>"));
            workbook(
                    Expected.REFUSED,
                    "doctype-mappe-" + name,
                    () -> plain().part("xl/workbook.xml", HEAD + type + "<workbook/>"));
            workbook(
                    Expected.REFUSED,
                    "doctype-formate-" + name,
                    () -> plain().part("xl/styles.xml", HEAD + type + "<styleSheet/>"));
            workbook(
                    Expected.REFUSED,
                    "doctype-arten-" + name,
                    () -> plain().part("[Content_Types].xml", HEAD + type + "<Types/>"));
        });
    }

    private void activeContent() {
        workbook(Expected.REFUSED, "makros", () -> plain().part("xl/vbaProject.bin", "code"));
        workbook(Expected.REFUSED, "makros-versteckt", () -> plain().part("xl/sub/VBAPROJECT.bin", "code"));
        workbook(Expected.REFUSED, "verknuepfung", () -> plain().part("xl/externalLinks/externalLink1.xml", "<x/>"));
        workbook(
                Expected.REFUSED,
                "verknuepfung-gross",
                () -> plain().part("xl/ExternalLinks/externalLink9.xml", "<x/>"));
    }

    private void cells() {
        String[] formulas = {
            "<f>1+1</f><v>2</v>",
            "<f>HYPERLINK(\"http://x\")</f><v>harmlos</v>",
            "<f>cmd|' /C calc'!A0</f><v>x</v>",
            "<f t=\"array\" ref=\"B2\">SUM(A1:A9)</f><v>1</v>",
            "<f t=\"shared\" si=\"0\"/><v>1</v>",
            "<f>WEBSERVICE(\"http://127.0.0.1:1\")</f>"
        };
        for (int i = 0; i < formulas.length; i++) {
            String formula = formulas[i];
            workbook(
                    Expected.BROKEN_ROW,
                    "formel-" + i,
                    () -> row(HandmadeWorkbook.inline("A2", "T1") + "<c r=\"B2\" t=\"str\">" + formula + "</c>"));
        }
        for (String error : new String[] {"#REF!", "#NAME?", "#DIV/0!"}) {
            workbook(
                    Expected.BROKEN_ROW,
                    "fehlerwert-" + error.replaceAll("\\W", ""),
                    () -> row(HandmadeWorkbook.inline("A2", "T1") + "<c r=\"B2\" t=\"e\"><v>" + error + "</v></c>"));
        }
        workbook(
                Expected.BROKEN_ROW,
                "zehn-millionen-zeichen",
                () -> row(HandmadeWorkbook.inline("A2", "T1") + HandmadeWorkbook.inline("B2", letters(LONG))));
        workbook(
                Expected.BROKEN_ROW,
                "zehn-millionen-zeichen-gemeinsam",
                () -> row(HandmadeWorkbook.inline("A2", "T1") + HandmadeWorkbook.shared("B2", 2))
                        .sharedTexts(
                                "<si><t>Träger-Nr</t></si><si><t>Name</t></si><si><t>" + letters(LONG) + "</t></si>"));
        workbook(
                Expected.REFUSED,
                "text-nummer-zu-hoch",
                () -> row(HandmadeWorkbook.inline("A2", "T1") + HandmadeWorkbook.shared("B2", 2_000_000_000)));
        workbook(
                Expected.REFUSED,
                "text-nummer-negativ",
                () -> row(HandmadeWorkbook.inline("A2", "T1") + HandmadeWorkbook.shared("B2", -1)));
        workbook(Expected.BROKEN_ROW, "nummer-fehlt", () -> row(HandmadeWorkbook.inline("B2", "Haus")));
    }

    private void brokenWorkbooks() {
        byte[] whole = row(HandmadeWorkbook.inline("A2", "T1")).bytes(true);
        for (int part = 1; part <= 5; part++) {
            int length = whole.length * part / 6;
            files.put(
                    "abgeschnitten-" + part + ".xlsx",
                    new Hostile(Expected.REFUSED, () -> Arrays.copyOf(whole, length)));
        }
        workbook(
                Expected.REFUSED,
                "tief",
                () -> plain().sheet(HEAD, "<row r=\"1\">" + "<a>".repeat(200_000) + "</row>"));
        workbook(Expected.REFUSED, "kein-blatt", () -> plain().part("xl/workbook.xml", HEAD + "<workbook/>"));
        workbook(
                Expected.REFUSED,
                "spalte-fehlt",
                () -> plain().sharedTexts("<si><t>Träger-Nr</t></si><si><t>Nahme</t></si>"));
        workbook(
                Expected.REFUSED,
                "spalte-doppelt",
                () -> plain().sharedTexts("<si><t>Name</t></si><si><t>Name</t></si>"));
        workbook(
                Expected.REFUSED,
                "nicht-geschlossen",
                () -> plain().part("xl/worksheets/sheet1.xml", HEAD + "<worksheet>"));
    }

    private void noWorkbooks() {
        Map<String, byte[]> others = new LinkedHashMap<>();
        others.put("leer", new byte[0]);
        others.put("pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        others.put("altes-excel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1});
        others.put("html", "<html><table><tr><td>Träger-Nr".getBytes(StandardCharsets.UTF_8));
        others.put("nur-kopf", new byte[] {'P', 'K', 3, 4});
        others.put("rauschen", noise(100_000));
        others.forEach((name, bytes) -> files.put(name + ".xlsx", new Hostile(Expected.REFUSED, () -> bytes)));
    }

    private void csv() {
        for (String charset : new String[] {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32"}) {
            csv(
                    Expected.REFUSED,
                    "zeichensatz-" + charset,
                    () -> ("\ufeff" + CSV + "T1;Süd\n").getBytes(Charset.forName(charset)));
        }
        csv(Expected.READ, "zeichensatz-latin-1", () -> (CSV + "T1;Süd\n").getBytes(StandardCharsets.ISO_8859_1));
        csv(Expected.READ, "zeichensatz-utf-8-mit-marke", () -> utf8("\ufeff" + CSV + "T1;Süd\n"));
        csv(Expected.BROKEN_ROW, "anfuehrung-offen", () -> utf8(CSV + "T1;\"Haus\n" + "T2;Haus\n".repeat(5_000)));
        csv(Expected.BROKEN_ROW, "zehn-millionen-zeichen", () -> utf8(CSV + "T1;" + letters(LONG) + "\n"));
        csv(Expected.BROKEN_ROW, "zu-viele-felder", () -> utf8(CSV + "T1;Haus;am;Wald\n"));
        csv(Expected.BROKEN_ROW, "million-felder", () -> utf8(CSV + "T1" + ";x".repeat(1_000_000) + "\n"));
        csv(Expected.BROKEN_ROW, "nur-trenner", () -> utf8(CSV + ";Haus\n"));
        csv(Expected.REFUSED, "leer", () -> new byte[0]);
        csv(Expected.REFUSED, "nur-marke", () -> utf8("\ufeff"));
        csv(Expected.REFUSED, "nullen", () -> new byte[5_000_000]);
        csv(Expected.REFUSED, "rauschen", () -> noise(2_000_000));
        csv(Expected.REFUSED, "kopf-doppelt", () -> utf8("Träger-Nr;Name;Name\nT1;a;b\n"));
        csv(Expected.REFUSED, "zu-gross", () -> new byte[100_000_001]);
        csv(Expected.REFUSED, "ohne-kopf", () -> utf8("T1;Haus\n"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static String letters(int length) {
        StringBuilder text = new StringBuilder(length);
        Random random = new Random(1);
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
