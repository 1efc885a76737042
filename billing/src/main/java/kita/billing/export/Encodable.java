package kita.billing.export;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Fits texts into a character set that does not hold every letter. What the set holds stays as it is; any other letter
 * is written as banks get it ({@link SepaText}: ş as s, ł as l). A letter that has no Latin spelling is never written as
 * a question mark: the whole text is refused. Not thread safe.
 */
public final class Encodable {

    private static final int LONGEST_SPELLING = 4;

    private final CharsetEncoder encoder;

    public Encodable(Charset charset) {
        this.encoder = charset.newEncoder();
    }

    /** Empty if there is a letter that cannot be written. */
    public Optional<String> fit(String text) {
        if (encoder.canEncode(text)) {
            return Optional.of(text);
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder fitted = new StringBuilder();
        int at = 0;
        while (at < composed.length()) {
            int end = endOfLetter(composed, at);
            String letter = composed.substring(at, end);
            String written = encoder.canEncode(letter) ? letter : SepaText.of(letter, LONGEST_SPELLING);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            fitted.append(written);
            at = end;
        }
        return Optional.of(fitted.toString());
    }

    private static int endOfLetter(String text, int from) {
        int end = from + Character.charCount(text.codePointAt(from));
        while (end < text.length() && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return end;
    }
}
