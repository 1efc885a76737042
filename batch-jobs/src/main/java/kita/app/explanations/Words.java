package kita.app.explanations;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The sentences of one language, from a file of its own. {@link Passage} tells how a sentence is written. */
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

    /** A sentence in its parts, filled with the data of a notice. */
    List<Passage> passages(String key, Map<String, String> gaps) {
        return Passage.of(get(key), gaps);
    }

    /** A sentence where only plain text can stand, as in the title of a file. */
    String plain(String key, Map<String, String> gaps) {
        return passages(key, gaps).stream()
                .map(part -> part.kind() == Passage.Kind.SAID
                        ? part.text()
                        : language.direction().isolated(part.text()))
                .collect(Collectors.joining());
    }
}
