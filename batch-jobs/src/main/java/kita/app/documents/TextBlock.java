package kita.app.documents;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kita.billing.notice.IssuingAuthority;

/**
 * A passage in the municipality's own words (Textbaustein). It may have gaps in braces for what the letterhead says, so that
 * a new telephone number is changed in one place: {@code {behoerde}}, {@code {anschrift}}, {@code {telefon}}, {@code {email}}.
 */
public final class TextBlock {

    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");
    private static final String KNOWN = "{behoerde}, {anschrift}, {telefon}, {email}";

    private TextBlock() {}

    /** The text; a gap that nobody can fill and a brace without its partner are findings at the place where they stand. */
    static String read(YamlNode node) {
        String text = node.asText();
        Matcher gaps = GAP.matcher(text);
        while (gaps.find()) {
            if (!KNOWN.contains(gaps.group())) {
                node.finding(
                        "Den Platzhalter „" + Values.shortened(gaps.group()) + "“ gibt es nicht.",
                        "Möglich sind: " + KNOWN + ".");
            }
        }
        if (GAP.matcher(text).replaceAll("").matches("(?s).*[{}].*")) {
            node.finding("Eine geschweifte Klammer steht ohne ihr Gegenstück.", "Platzhalter als {telefon} schreiben.");
        }
        return text;
    }

    /** The text as it is printed. */
    public static String filled(String text, IssuingAuthority authority) {
        Map<String, String> values = Map.of(
                "behoerde", authority.name(),
                "anschrift",
                        authority.address().street() + ", "
                                + authority.address().postcode() + " "
                                + authority.address().town(),
                "telefon", authority.phone(),
                "email", authority.email());
        String filled = text.strip();
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
