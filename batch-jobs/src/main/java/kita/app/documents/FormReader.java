package kita.app.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.billing.export.layout.DayPattern;
import kita.billing.export.layout.Form;
import kita.billing.export.layout.Form.Decimals;
import kita.billing.export.layout.Form.TooLong;
import kita.billing.export.layout.Padding;
import kita.billing.export.layout.Padding.Side;
import kita.billing.export.layout.Value.Kind;

/** Reads how a field is written; a key that does not go with the kind of value is a finding. */
final class FormReader {

    private static final int MOST_CHARACTERS = 1000;

    private final YamlNode node;

    FormReader(YamlNode node) {
        this.node = node;
    }

    /** All keys that tell a form, and those. */
    static String[] keysAnd(String[] further, String... more) {
        List<String> keys =
                new ArrayList<>(List.of("most", "tooLong", "digits", "decimals", "date", "width", "fill", "side"));
        keys.addAll(List.of(further));
        keys.addAll(List.of(more));
        return keys.toArray(String[]::new);
    }

    Form form(Kind kind) {
        boolean digits = node.optional("digits").map(YamlNode::asTruth).orElse(false);
        only("date", kind == Kind.DAY, "einem Tag");
        only("decimals", kind == Kind.AMOUNT, "einem Betrag");
        only("most", kind == Kind.TEXT || digits, "einem Text");
        only("tooLong", kind == Kind.TEXT && !digits, "einem Text");
        only("digits", kind == Kind.TEXT || kind == Kind.NUMBER, "einem Text");
        if (digits) {
            return new Form.Digits(most(), padding());
        }
        return switch (kind) {
            case TEXT -> new Form.Text(most(), tooLong(), padding());
            case NUMBER -> new Form.Number(padding());
            case AMOUNT -> new Form.Amount(decimals(), padding());
            case DAY -> new Form.Day(pattern(), padding());
        };
    }

    private void only(String key, boolean fits, String what) {
        if (node.has(key) && !fits) {
            node.required(key).finding("Das gehört nur zu " + what + ".", "„" + key + ":“ löschen.");
        }
    }

    private int most() {
        return node.optional("most")
                .map(most -> most.asInteger(1, MOST_CHARACTERS))
                .orElse(MOST_CHARACTERS);
    }

    private TooLong tooLong() {
        Map<String, TooLong> choices = new LinkedHashMap<>();
        choices.put("refuse", TooLong.REFUSE);
        choices.put("cut", TooLong.CUT);
        return node.optional("tooLong").map(choice -> choice.asOneOf(choices)).orElse(TooLong.REFUSE);
    }

    private Decimals decimals() {
        Map<String, Decimals> choices = new LinkedHashMap<>();
        choices.put("comma", Decimals.COMMA);
        choices.put("point", Decimals.POINT);
        choices.put("none", Decimals.NONE);
        return node.oneOf("decimals", choices);
    }

    private DayPattern pattern() {
        String pattern = node.text("date");
        try {
            return new DayPattern(pattern);
        } catch (IllegalArgumentException unknown) {
            if (node.has("date")) {
                node.required("date")
                        .finding("So lässt sich kein Tag schreiben.", "Etwa dd.MM.yyyy oder yyyyMMdd schreiben.");
            }
            return new DayPattern("yyyyMMdd");
        }
    }

    private Padding padding() {
        if (!node.has("width")) {
            only("fill", false, "einer Breite (width)");
            only("side", false, "einer Breite (width)");
            return Padding.NONE;
        }
        Map<String, Side> sides = new LinkedHashMap<>();
        sides.put("left", Side.LEFT);
        sides.put("right", Side.RIGHT);
        Map<String, Character> fills = new LinkedHashMap<>();
        fills.put("blank", ' ');
        fills.put("zero", '0');
        return new Padding(
                node.integer("width", 1, MOST_CHARACTERS),
                node.optional("fill").map(fill -> fill.asOneOf(fills)).orElse(' '),
                node.optional("side").map(side -> side.asOneOf(sides)).orElse(Side.RIGHT));
    }
}
