package kita.app.explanations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a sentence: a screen reader changes its voice between them, and from right to left each keeps its own direction. */
record Passage(Kind kind, String text) {

    enum Kind {
        /** In the language of the page. */
        SAID,
        /** A word of the notice or of the law, or the name of an authority. */
        GERMAN,
        /** A number, day, amount or address, the same in all languages. */
        DATA
    }

    private static final Pattern GAP = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern PART = Pattern.compile("\\[([^]]*)]|" + GAP.pattern() + "|[^\\[{]+");

    /** The parts of a sentence whose German words stand in square brackets and whose gaps stand in braces. */
    static List<Passage> of(String sentence, Map<String, String> gaps) {
        List<Passage> passages = new ArrayList<>();
        Matcher part = PART.matcher(sentence);
        while (part.find()) {
            if (part.group(1) != null) {
                passages.add(new Passage(Kind.GERMAN, filled(part.group(1), gaps)));
            } else if (part.group(2) != null) {
                passages.add(new Passage(Kind.DATA, filled(part.group(), gaps)));
            } else {
                passages.add(new Passage(Kind.SAID, part.group()));
            }
        }
        return passages;
    }

    private static String filled(String text, Map<String, String> gaps) {
        return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(gaps.get(gap.group(1))));
    }
}
