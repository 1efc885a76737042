package kita.app.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kita.money.Money;
import kita.registry.Month;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One place of a YAML document: a mapping, a list or a value, with its line.
 *
 * <p>Values are read as the text that stands there, whatever type YAML would guess (so {@code 2026-08}, {@code 05} and
 * {@code no} are what they look like). What is missing or malformed becomes a finding, and the accessor answers with a
 * harmless stand-in, so that reading goes on and all findings come at once; call {@link Findings#refuseIfAny()} before
 * building anything. A missing place is reported once and is silent below.
 */
public final class YamlNode {

    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ, Tag.MERGE);

    private final Node node;
    private final String path;
    private final int line;
    private final Findings findings;
    private Map<String, YamlNode> entries;

    private YamlNode(Node node, String path, int line, Findings findings) {
        this.node = node;
        this.path = path;
        this.line = line;
        this.findings = findings;
        if (node != null && !PLAIN_TAGS.contains(node.getTag())) {
            finding("Die Typangabe " + node.getTag().getValue() + " ist nicht erlaubt.", "Typangabe (!…) löschen.");
        }
    }

    static YamlNode root(Node node, Findings findings) {
        return new YamlNode(node, "", node.getStartMark().getLine() + 1, findings);
    }

    static YamlNode absent(String path, int line, Findings findings) {
        return new YamlNode(null, path, line, findings);
    }

    public int line() {
        return line;
    }

    /** Keys from the root, for messages: versions[0].table.axes. */
    public String path() {
        return path;
    }

    public boolean isPresent() {
        return node != null;
    }

    /** A name without any value behind it. */
    private boolean isEmpty() {
        return node instanceof ScalarNode scalar && Values.isEmpty(scalar);
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Records a finding at this place. */
    public void finding(String problem, String remedy) {
        findings.add(line, path.isEmpty() ? problem : path + ": " + problem, remedy);
    }

    // ---- structure -------------------------------------------------------------------------------------------------

    public boolean has(String key) {
        return entries().containsKey(key);
    }

    /** The place under the key; if there is none, a finding and an absent node. */
    public YamlNode required(String key) {
        YamlNode child = entries().get(key);
        if (child == null) {
            if (isMapping()) {
                finding("Die Angabe „" + key + "“ fehlt.", "„" + key + ":“ ergänzen.");
            }
            return absent(below(key), line, findings);
        }
        return child;
    }

    public Optional<YamlNode> optional(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    /** The mapping in document order; an empty one and a finding if this is no mapping. */
    public Map<String, YamlNode> entries() {
        if (entries == null) {
            entries = readEntries();
        }
        return entries;
    }

    /** The list; an empty one and a finding if this is no list. */
    public List<YamlNode> items() {
        List<YamlNode> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                items.add(new YamlNode(
                        item,
                        path + "[" + items.size() + "]",
                        item.getStartMark().getLine() + 1,
                        findings));
            }
        } else if (isPresent()) {
            finding("Hier wird eine Liste erwartet.", "Einträge mit „- “ oder in [ ] schreiben.");
        }
        return items;
    }

    /** The list under the key; if the key is missing, a finding and an empty list. */
    public List<YamlNode> items(String key) {
        return required(key).items();
    }

    /** The list under the key; an empty list if the key is missing. */
    public List<YamlNode> optionalItems(String key) {
        return optional(key).map(YamlNode::items).orElse(List.of());
    }

    /** The mapping itself, for changing it; what was read of it is forgotten. Empty if this is no mapping. */
    Optional<MappingNode> toBeChanged() {
        entries = null;
        return node instanceof MappingNode mapping ? Optional.of(mapping) : Optional.empty();
    }

    /** Every other key is a finding, because a mistyped key would otherwise be ignored in silence. */
    public void allowOnly(String... keys) {
        Set<String> allowed = Set.of(keys);
        for (Map.Entry<String, YamlNode> entry : entries().entrySet()) {
            if (!allowed.contains(entry.getKey())) {
                boolean decimals = entry.getValue().isEmpty() && entry.getKey().matches("\\d{1,3}");
                entry.getValue()
                        .finding(
                                "Die Angabe „" + entry.getKey() + "“ ist hier unbekannt.",
                                decimals
                                        ? Values.POINT
                                        : "Schreibweise prüfen; möglich sind: " + String.join(", ", List.of(keys))
                                                + ".");
            }
        }
    }

    // ---- values under a key ----------------------------------------------------------------------------------------

    public String text(String key) {
        return required(key).asText();
    }

    public Optional<String> optionalText(String key) {
        return optional(key).map(YamlNode::asText);
    }

    public int integer(String key, int min, int max) {
        return required(key).asInteger(min, max);
    }

    public LocalDate date(String key) {
        return required(key).asDate();
    }

    public Optional<LocalDate> optionalDate(String key) {
        return optional(key).map(YamlNode::asDate);
    }

    public Month month(String key) {
        return required(key).asMonth();
    }

    public Money money(String key) {
        return required(key).asMoney();
    }

    public <T> T oneOf(String key, Map<String, T> choices) {
        return required(key).asOneOf(choices);
    }

    // ---- this place as a value -------------------------------------------------------------------------------------

    /** The text as it stands; stand-in "?". An empty value is a finding. */
    public String asText() {
        return scalar("ein Text", Function.identity(), "?");
    }

    /** A whole number from min to max; stand-in min. */
    public int asInteger(int min, int max) {
        int number = scalar("eine ganze Zahl", Integer::parseInt, min);
        if (number < min || number > max) {
            finding("Der Wert " + number + " liegt nicht zwischen " + min + " und " + max + ".", "Wert berichtigen.");
            return min;
        }
        return number;
    }

    /** A day as 2026-08-31; stand-in 1970-01-01. */
    public LocalDate asDate() {
        return scalar("ein Datum wie 2026-08-31", LocalDate::parse, LocalDate.EPOCH);
    }

    /** A month as 2026-08; stand-in 1970-01. */
    public Month asMonth() {
        return scalar("ein Monat wie 2026-08", Month::parse, Month.of(LocalDate.EPOCH));
    }

    /** Euro with a decimal point and at most two decimals, not negative; stand-in zero. */
    public Money asMoney() {
        return scalar("ein Betrag in Euro wie 148.18", Values::plainMoney, Money.ZERO);
    }

    /** As {@link #asMoney}, also below zero. */
    public Money asSignedMoney() {
        return scalar("ein Betrag in Euro wie -148.18", Values::signedMoney, Money.ZERO);
    }

    /** true or false; stand-in false. */
    public boolean asTruth() {
        return asOneOf(Map.of("true", true, "false", false));
    }

    /** One of the named choices (use an ordered map); stand-in: the first of them. */
    public <T> T asOneOf(Map<String, T> choices) {
        return asChoice(choices).orElse(choices.values().iterator().next());
    }

    /** One of the named choices; empty and a finding if it is none of them. */
    public <T> Optional<T> asChoice(Map<String, ? extends T> choices) {
        String text = scalar("ein Wort", Function.identity(), null);
        if (text != null && !choices.containsKey(text)) {
            List<String> names = choices.keySet().stream().sorted().toList();
            finding(
                    "„" + Values.shortened(text) + "“ ist hier kein möglicher Wert.",
                    "Möglich sind: " + String.join(", ", names) + ".");
        }
        return Optional.ofNullable(choices.get(text == null ? "" : text));
    }

    // ---- inside ----------------------------------------------------------------------------------------------------

    private <T> T scalar(String expected, Function<String, T> reading, T standIn) {
        if (!isPresent()) {
            return standIn;
        }
        if (!(node instanceof ScalarNode scalar) || Values.isEmpty(scalar)) {
            finding("Hier wird " + expected + " erwartet.", "Wert eintragen.");
            return standIn;
        }
        try {
            return reading.apply(scalar.getValue());
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException malformed) {
            finding(
                    "„" + Values.shortened(scalar.getValue()) + "“ ist k" + expected + ".",
                    Values.remedy(scalar.getValue()));
            return standIn;
        }
    }

    private Map<String, YamlNode> readEntries() {
        Map<String, YamlNode> read = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                readEntry(tuple, read);
            }
        } else if (isPresent()) {
            finding("Hier werden Angaben der Form „name: wert“ erwartet.", "Angaben einrücken und ergänzen.");
        }
        return read;
    }

    private void readEntry(NodeTuple tuple, Map<String, YamlNode> read) {
        int keyLine = tuple.getKeyNode().getStartMark().getLine() + 1;
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            findings.add(keyLine, "Ein Name darf keine Liste und keine Gruppe sein.", "Einfaches Wort verwenden.");
            return;
        }
        YamlNode child = new YamlNode(tuple.getValueNode(), below(key.getValue()), keyLine, findings);
        if (read.putIfAbsent(key.getValue(), child) != null) {
            child.finding("Die Angabe steht doppelt.", "Eine der beiden löschen.");
        }
    }

    private String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
