package kita.app.documents;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a municipality may settle about its notices under {@code notices} in municipality.yaml.
 *
 * @param prefix of the numbers; by default the first letters of its name
 * @param horizonMonths how many months after the month of the notice a fee may begin at most; what begins later is taken for
 *     a mistake
 * @param qrCode whether fee notices carry a code by which they can be computed again from paper; by default they do not,
 *     because the town has to answer those who send it in
 */
public record NoticeOptions(Optional<String> prefix, int horizonMonths, boolean qrCode) {

    /** Two Kita years ahead; no office decides about more. Our own choice, unverified. */
    private static final int DEFAULT_HORIZON = 24;

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,6}");

    /** Findings stay with the node. */
    public static NoticeOptions read(Optional<YamlNode> notices) {
        if (notices.isEmpty()) {
            return new NoticeOptions(Optional.empty(), DEFAULT_HORIZON, false);
        }
        YamlNode node = notices.get();
        node.allowOnly("prefix", "horizonMonths", "qrCode");
        Optional<String> prefix = node.optionalText("prefix");
        if (prefix.isPresent() && !PREFIX.matcher(prefix.get()).matches()) {
            node.required("prefix")
                    .finding("Das ist kein Kürzel für Bescheidnummern.", "Zwei bis sechs Großbuchstaben.");
        }
        int horizon = node.has("horizonMonths") ? node.integer("horizonMonths", 1, 60) : DEFAULT_HORIZON;
        boolean qrCode = node.optional("qrCode").map(YamlNode::asTruth).orElse(false);
        return new NoticeOptions(prefix, horizon, qrCode);
    }
}
