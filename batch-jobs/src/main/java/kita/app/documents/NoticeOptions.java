package kita.app.documents;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a municipality may settle about its notices under {@code notices} in municipality.yaml.
 *
 * @param prefix of the numbers; by default the first letters of its name
 * @param horizonMonths how many months after the month of the notice a fee may begin at most; what begins later is taken for
 *     a mistake
 */
public record NoticeOptions(Optional<String> prefix, int horizonMonths) {

    /** Two Kita years ahead; no office decides about more. Our own choice, unverified. */
    private static final int DEFAULT_HORIZON = 24;

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,6}");

    /** Findings stay with the node. */
    public static NoticeOptions read(Optional<YamlNode> notices) {
        if (notices.isEmpty()) {
            return new NoticeOptions(Optional.empty(), DEFAULT_HORIZON);
        }
        YamlNode node = notices.get();
        node.allowOnly("prefix", "horizonMonths");
        Optional<String> prefix = node.optionalText("prefix");
        if (prefix.isPresent() && !PREFIX.matcher(prefix.get()).matches()) {
            node.required("prefix")
                    .finding("Das ist kein Kürzel für Bescheidnummern.", "Zwei bis sechs Großbuchstaben.");
        }
        int horizon = node.has("horizonMonths") ? node.integer("horizonMonths", 1, 60) : DEFAULT_HORIZON;
        return new NoticeOptions(prefix, horizon);
    }
}
