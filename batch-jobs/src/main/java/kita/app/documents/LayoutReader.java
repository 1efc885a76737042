package kita.app.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kita.billing.export.layout.Encoding;
import kita.billing.export.layout.FieldLayout;
import kita.billing.export.layout.Layout;
import kita.billing.export.layout.LineLayout;
import kita.billing.export.layout.Style;
import kita.billing.export.layout.Style.Hostile;
import kita.billing.export.layout.Style.Quotes;

/** Reads how a finance system wants its file: whole, or refused with every finding and its line. */
public final class LayoutReader {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    private static final Pattern TAKEN = Pattern.compile("(?i)run\\.xlsx|pain\\..*");
    private static final int MOST_COLUMNS = 500;
    private static final int MOST_ITEMS = 100_000_000;

    private final Findings findings;

    private LayoutReader(String fileName) {
        this.findings = new Findings(fileName);
    }

    /** @param fileName for messages only; nothing is opened */
    public static Layout read(String fileName, String text) throws DocumentRefused {
        return new LayoutReader(fileName).layout(text);
    }

    private Layout layout(String text) throws DocumentRefused {
        YamlNode root = YamlDocument.open(text, findings);
        if (root.isPresent()) {
            root.allowOnly(
                    "layout",
                    "name",
                    "source",
                    "status",
                    "file",
                    "encoding",
                    "separator",
                    "quotes",
                    "hostile",
                    "lineEnd",
                    "mostItems",
                    "settings",
                    "head",
                    "item",
                    "foot");
        }
        String key = matching(root, "layout", KEY, "Kleinbuchstaben, Ziffern und Bindestriche.");
        String name = root.text("name");
        root.text("source");
        root.oneOf("status", Map.of("verified", true, "unverified", false));
        String file = matching(root, "file", FILE, "Ein Dateiname ohne Ordner und ohne Umlaute.");
        if (TAKEN.matcher(file).matches()) {
            root.required("file").finding("So heißt schon eine andere Datei des Laufs.", "Anders benennen.");
        }
        Style style = style(root);
        int mostItems = root.optional("mostItems")
                .map(most -> most.asInteger(1, MOST_ITEMS))
                .orElse(MOST_ITEMS);
        List<String> settings =
                root.optionalItems("settings").stream().map(YamlNode::asText).toList();
        List<LineLayout> head = lines(root, "head", new FieldReader(settings, FieldReader.Place.AROUND));
        List<LineLayout> item = lines(root, "item", new FieldReader(settings, FieldReader.Place.ITEM));
        List<LineLayout> foot = lines(root, "foot", new FieldReader(settings, FieldReader.Place.AROUND));
        if (root.isPresent() && item.isEmpty()) {
            root.required("item").finding("Ohne Zeile je Buchung ist es kein Format.", "Zeile ergänzen.");
        }
        findings.refuseIfAny();
        return new Layout(key, name, file, style, head, item, foot, mostItems, settings);
    }

    private Style style(YamlNode root) {
        Map<String, Encoding> encodings = new LinkedHashMap<>();
        for (Encoding encoding : Encoding.values()) {
            encodings.put(encoding.key(), encoding);
        }
        Map<String, Quotes> quotes = new LinkedHashMap<>();
        quotes.put("always", Quotes.ALWAYS);
        quotes.put("text", Quotes.TEXT);
        quotes.put("never", Quotes.NEVER);
        Map<String, Hostile> hostile = new LinkedHashMap<>();
        hostile.put("refuse", Hostile.REFUSE);
        hostile.put("apostrophe", Hostile.APOSTROPHE);
        Map<String, String> ends = new LinkedHashMap<>();
        ends.put("crlf", "\r\n");
        ends.put("lf", "\n");
        Quotes quoting = root.oneOf("quotes", quotes);
        Hostile guard = root.oneOf("hostile", hostile);
        if (quoting == Quotes.NEVER && guard == Hostile.APOSTROPHE) {
            root.required("hostile").finding("Ohne Anführungszeichen schützt der Apostroph nicht.", "refuse wählen.");
            guard = Hostile.REFUSE;
        }
        String separator = root.optionalText("separator").orElse("");
        if (separator.length() > 1) {
            root.required("separator").finding("Ein Trennzeichen ist ein einziges Zeichen.", "Etwa \";\" schreiben.");
        }
        return new Style(root.oneOf("encoding", encodings), separator, quoting, guard, root.oneOf("lineEnd", ends));
    }

    private List<LineLayout> lines(YamlNode root, String section, FieldReader reader) {
        List<LineLayout> lines = new ArrayList<>();
        for (YamlNode line : root.optionalItems(section)) {
            line.allowOnly("columns", "fields", "texts");
            Optional<Integer> columns = line.optional("columns").map(count -> count.asInteger(1, MOST_COLUMNS));
            SortedMap<Integer, FieldLayout> fields = new TreeMap<>();
            for (YamlNode text : line.optionalItems("texts")) {
                fields.put(fields.size() + 1, FieldReader.constant(text.asText()));
            }
            int column = fields.size();
            for (YamlNode field : line.optionalItems("fields")) {
                int at = field.optional("column")
                        .map(number -> number.asInteger(1, MOST_COLUMNS))
                        .orElse(column + 1);
                if (at <= column) {
                    field.finding("Die Spalte " + at + " ist schon vergeben.", "Felder der Reihe nach aufführen.");
                }
                column = Math.max(at, column);
                fields.put(column, reader.field(field));
            }
            if (fields.isEmpty()) {
                line.finding("Die Zeile hat kein Feld.", "fields: oder texts: ergänzen.");
            } else if (columns.isPresent() && columns.get() < column) {
                line.finding("Die Zeile hat mehr als " + columns.get() + " Spalten.", "columns: berichtigen.");
            } else {
                lines.add(new LineLayout(columns.orElse(column), fields));
            }
        }
        return lines;
    }

    private static String matching(YamlNode node, String key, Pattern form, String expected) {
        String text = node.text(key);
        if (node.has(key) && !form.matcher(text).matches()) {
            node.required(key).finding("„" + text + "“ passt nicht.", expected);
        }
        return text;
    }
}
