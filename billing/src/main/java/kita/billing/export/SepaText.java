package kita.billing.export;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Text in the character set that every bank takes (SEPA Latin: letters, digits, blank and {@code / - ? : ( ) . , ' +}).
 * Names as German registers write them (DIN 91379, with combining sequences) keep every letter in a form that the
 * account's holder recognises: umlauts in two letters as in German, all other letters without their marks, letters
 * that have no base letter by the table below. What is none of these becomes a blank.
 */
public final class SepaText {

    /** What ISO 20022 uses for a value that must be there and is not known. */
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private static final String OTHER_SIGNS = "/-?:().,'+";
    private static final char DIAERESIS = '\u0308';

    /** Letters and signs of DIN 91379 that Unicode does not decompose, each with its replacement. */
    private static final Map<Integer, String> TABLE = table(
            "\u00c6 AE", // Æ
            "\u00e6 ae", // æ
            "\u00d0 D", // Ð
            "\u00f0 d", // ð
            "\u00d8 O", // Ø
            "\u00f8 o", // ø
            "\u00de Th", // Þ
            "\u00fe th", // þ
            "\u00df ss", // ß
            "\u1e9e SS", // ẞ
            "\u0110 D", // Đ
            "\u0111 d", // đ
            "\u0126 H", // Ħ
            "\u0127 h", // ħ
            "\u0131 i", // ı
            "\u0138 q", // ĸ
            "\u0141 L", // Ł
            "\u0142 l", // ł
            "\u014a N", // Ŋ
            "\u014b n", // ŋ
            "\u0152 OE", // Œ
            "\u0153 oe", // œ
            "\u0166 T", // Ŧ
            "\u0167 t", // ŧ
            "\u018f A", // Ə
            "\u0259 a", // ə
            "\u0197 I", // Ɨ
            "\u0268 i", // ɨ
            "\u01b5 Z", // Ƶ
            "\u01b6 z", // ƶ
            "\u01b7 Z", // Ʒ
            "\u0292 z", // ʒ
            "\u01e4 G", // Ǥ
            "\u01e5 g", // ǥ
            "\u2018 '", // ‘
            "\u2019 '", // ’
            "\u02b9 '", // ʹ
            "\u02ba '", // ʺ
            "\u02bb '", // ʻ
            "\u02bc '", // ʼ
            "\u02be '", // ʾ
            "\u02bf '", // ʿ
            "\u02c8 '", // ˈ
            "\u0060 '", // `
            "\u2010 -", // ‐
            "\u2011 -", // ‑
            "\u2013 -", // –
            "\u2014 -", // —
            "\u005f -", // _
            "\u0026 +", // &
            "\u2044 /"); // ⁄

    private SepaText() {}

    /**
     * A name of at most that many characters. A name of which nothing remains (of another script altogether) becomes
     * NOTPROVIDED, for the field must not be empty.
     */
    public static String name(String text, int most) {
        String plain = of(text, most);
        return plain.isEmpty() ? NOT_PROVIDED : plain;
    }

    /** The text in SEPA Latin, cut to that many characters, without blanks or slashes that banks refuse. */
    public static String of(String text, int most) {
        if (text.length() <= most && isPlain(text)) {
            return text;
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < decomposed.length()) {
            int letter = decomposed.codePointAt(at);
            int next = at + Character.charCount(letter);
            int end = endOfMarks(decomposed, next);
            plain.append(replacement(decomposed, letter, next, end));
            at = end;
        }
        // A reference or text must not begin with a slash nor hold two in a row (EPC implementation guidelines).
        String clean = plain.toString().replaceAll("/{2,}", "/").replaceAll(" {2,}", " ");
        clean = clean.replaceAll("^[/ ]+", "");
        return (clean.length() > most ? clean.substring(0, most) : clean).strip();
    }

    /** Most references and names are written in it already; they are neither spelt anew nor searched. */
    private static boolean isPlain(String text) {
        char before = '/';
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean separates = letter == ' ' || letter == '/';
            if ((separates && (before == ' ' || before == '/')) || (!separates && !isLetterOrDigit(letter))) {
                return false;
            }
            before = letter;
        }
        return before != ' ' && !text.isEmpty();
    }

    private static boolean isLetterOrDigit(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }

    private static int endOfMarks(String text, int from) {
        int end = from;
        while (end < text.length() && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return end;
    }

    private static String replacement(String text, int letter, int marksFrom, int marksTo) {
        String base = base(letter);
        boolean umlaut = "aouAOU".indexOf(letter) >= 0
                && text.substring(marksFrom, marksTo).indexOf(DIAERESIS) >= 0;
        if (!umlaut) {
            return base;
        }
        boolean amongCapitals =
                Character.isUpperCase(letter) && marksTo < text.length() && Character.isUpperCase(text.charAt(marksTo));
        return base + (amongCapitals ? "E" : "e");
    }

    private static String base(int letter) {
        boolean plain =
                letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
        if (plain || OTHER_SIGNS.indexOf(letter) >= 0) {
            return Character.toString(letter);
        }
        return TABLE.getOrDefault(letter, Character.getType(letter) == Character.NON_SPACING_MARK ? "" : " ");
    }

    private static Map<Integer, String> table(String... rows) {
        Map<Integer, String> table = new HashMap<>();
        for (String row : rows) {
            table.put(row.codePointAt(0), row.substring(2));
        }
        return Map.copyOf(table);
    }
}
