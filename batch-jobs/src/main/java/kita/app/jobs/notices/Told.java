package kita.app.jobs.notices;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kita.app.jobs.allocation.ApplicationReasons;
import kita.app.jobs.allocation.ApplicationReasons.Ground;

/**
 * The sentences of a frozen decision, sorted by what they speak of, so that a notice can put each kind under its own
 * words.
 *
 * @param standing what counted for the child
 * @param lookedAt Kitas within reach and why there was no place
 * @param others all the rest
 */
record Told(List<String> standing, List<String> lookedAt, List<String> others) {

    /** @param kitaNames by id: a frozen sentence begins with the id of a Kita, parents know its name */
    static Told of(ApplicationReasons reasons, SortedMap<String, String> kitaNames) {
        Set<String> grounds = Stream.concat(
                        reasons.grounds().stream(), reasons.wishes().stream().flatMap(wish -> wish.grounds().stream()))
                .map(Ground::sentence)
                .collect(Collectors.toSet());
        Set<String> shortage = Set.copyOf(reasons.shortage());
        return new Told(
                reasons.sentences().stream().filter(grounds::contains).toList(),
                reasons.sentences().stream()
                        .filter(shortage::contains)
                        .map(sentence -> withKitaName(sentence, kitaNames))
                        .toList(),
                reasons.sentences().stream()
                        .filter(sentence -> !grounds.contains(sentence) && !shortage.contains(sentence))
                        .toList());
    }

    private static String withKitaName(String sentence, SortedMap<String, String> kitaNames) {
        int comma = sentence.indexOf(',');
        if (comma < 0 || !sentence.startsWith("Kita ")) {
            return sentence;
        }
        String name = kitaNames.get(sentence.substring("Kita ".length(), comma));
        return name == null ? sentence : name + sentence.substring(comma);
    }
}
