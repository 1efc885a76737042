package kita.app.explanations;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The sentences of one language, from a file of its own. Gaps in braces are filled with the data of a notice. */
final class Words {

    private final Properties sentences = new Properties();
    private final Language language;

    Words(Language language) {
        this.language = language;
        String name = "/explanations/" + language.code() + ".properties";
        try (Reader in = new InputStreamReader(Words.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            sentences.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Set<String> keys() {
        return sentences.stringPropertyNames();
    }

    /** A sentence that is missing is a mistake of ours and stops the work. */
    String get(String key) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException("No sentence " + key + " in " + language.code());
        }
        return sentence;
    }

    String get(String key, Map<String, String> gaps) {
        String filled = get(key);
        for (Map.Entry<String, String> gap : gaps.entrySet()) {
            filled = filled.replace(
                    "{" + gap.getKey() + "}", language.direction().isolated(gap.getValue()));
        }
        return filled;
    }
}
