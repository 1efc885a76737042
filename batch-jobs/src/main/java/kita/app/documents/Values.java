package kita.app.documents;

import kita.money.Money;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** How single values of a document are looked at. */
final class Values {

    static final String POINT = "Beträge mit Punkt schreiben, nicht mit Komma: 60.00 statt 60,00.";

    private Values() {}

    static boolean isEmpty(ScalarNode scalar) {
        return scalar.isPlain() && Tag.NULL.equals(scalar.getTag())
                || scalar.getValue().isBlank();
    }

    /** Digits and a point alone: an exponent like 1e999999999 would be a number with a billion digits. */
    static Money plainMoney(String text) {
        if (!text.matches("\\d{1,12}(\\.\\d{1,2})?")) {
            throw new NumberFormatException(text);
        }
        return Money.parse(text);
    }

    static Money signedMoney(String text) {
        return text.startsWith("-") ? plainMoney(text.substring(1)).negated() : plainMoney(text);
    }

    /** What to do about a value that is none of the expected kind. */
    static String remedy(String text) {
        if (text.matches("-?[\\d.]+,\\d{1,2}")) {
            return POINT;
        }
        return text.matches("\\d{4}-\\d{2}-\\d{2}")
                ? "Diesen Tag gibt es nicht; Tag und Monat prüfen."
                : "Wert so schreiben.";
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
