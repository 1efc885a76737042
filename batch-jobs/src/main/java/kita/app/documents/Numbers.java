package kita.app.documents;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import kita.money.Exact;

/** Reads exact numbers without a unit: 9, 0.6, 1/3. */
final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
    private static final Pattern FRACTION = Pattern.compile("\\d{1,6}/\\d{1,6}");

    /** More is a slip: nobody raises a fee tenfold by a percentage. */
    private static final Exact MOST_PERCENT = Exact.of(1000);

    private Numbers() {}

    /** Empty if the text is none; an exponent, a sign and a division by zero are none. */
    static Optional<Exact> parse(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return Optional.of(Exact.of(new BigDecimal(text)));
        }
        if (!FRACTION.matcher(text).matches()) {
            return Optional.empty();
        }
        int slash = text.indexOf('/');
        long divisor = Long.parseLong(text.substring(slash + 1));
        return divisor == 0
                ? Optional.empty()
                : Optional.of(new Exact(Long.parseLong(text.substring(0, slash)), divisor));
    }

    /** So many of a hundred, from 0 to 1000; stand-in 1. */
    static Exact percent(YamlNode node) {
        String text = node.asText();
        boolean negative = text.startsWith("-") && parse(text.substring(1)).isPresent();
        Exact number = negative ? Exact.of(-1) : read(node);
        if (number.isNegative() || number.min(MOST_PERCENT).equals(MOST_PERCENT) && !number.equals(MOST_PERCENT)) {
            node.finding(
                    "„" + Values.shortened(text) + "“ liegt nicht zwischen 0 und 1000 Prozent.",
                    "Als Zahl schreiben, die vom Hundert zu zahlen ist: 80 für vier Fünftel.");
            return Exact.of(1);
        }
        return number;
    }

    /** The number at the place; stand-in 1. */
    static Exact read(YamlNode node) {
        String text = node.asText();
        Optional<Exact> number = parse(text);
        if (number.isEmpty() && node.isPresent()) {
            node.finding("„" + Values.shortened(text) + "“ ist keine Zahl.", "Als 9, 0.6 oder 1/3 schreiben.");
        }
        return number.orElse(Exact.of(1));
    }
}
