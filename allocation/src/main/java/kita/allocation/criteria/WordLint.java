package kita.allocation.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kita.allocation.application.FactKey;
import kita.allocation.criteria.LintFinding.Severity;

/** Facts that must not decide, found by the words in keys and labels, of the rule and of the facts that it looks at. */
final class WordLint {

    private enum Topic {
        RESIDENCE(
                LintRule.RESIDENCE,
                "wohndauer|wohnzeit|ansaessig|einheimisch|ortszugehoerig|aufenthaltsdauer|zugezogen|zuzug"
                        + "|(wohnt|wohnhaft|gemeldet|wohnsitz|einwohner(in)?) seit|jahre[n]? (im|am) ort|residence",
                "zählt, wie lange eine Familie am Ort wohnt.",
                "Punkte für die Wohndauer sind nach der Rechtsprechung rechtswidrig: der Anspruch aus § 24 SGB VIII hängt "
                        + "nicht davon ab.",
                "Kriterium streichen."),
        VOLUNTEERING(
                LintRule.VOLUNTEERING,
                "ehrenamt|freiwillig|(?<!berufs)feuerwehr|\\w*verein\\b|\\w*vereins\\w*|thw\\b|gemeinnuetzig|volunteer",
                "zählt ein Ehrenamt oder eine Mitgliedschaft.",
                "Punkte für ehrenamtliche Tätigkeit sind nach der Rechtsprechung rechtswidrig: sie haben mit dem Bedarf des "
                        + "Kindes nichts zu tun.",
                "Kriterium streichen."),
        FIRST_WISH(
                LintRule.FIRST_WISH,
                "erstwunsch|erstwahl|erstprioritaet|erste[rns]? (wunsch|wahl|prioritaet)|wunsch ?1\\b|1 wunsch"
                        + "|prioritaet 1\\b|first ?wish|first ?choice",
                "belohnt, wer eine Kita als ersten Wunsch nennt.",
                "Dann lohnt es sich, falsche Wünsche anzugeben; das Verfahren ist nicht mehr strategiesicher. Tama hat den "
                        + "Bonus 2022 abgeschafft.",
                "Kriterium streichen; die Reihenfolge der Wünsche wirkt ohnehin."),
        FUTURE(
                LintRule.FUTURE_FACT,
                "kuenftig|geplant|voraussichtlich|beabsichtig|in aussicht|prognos|vorhaben|schwanger|errechnet"
                        + "|wird erwartet|erwartetes|erwartete geburt|future",
                "hängt an etwas, das am Stichtag noch niemand wissen kann.",
                "Punkte dürfen nicht auf Verhältnissen beruhen, die noch nicht absehbar sind (VG Ansbach AN 15 E 17.00226).",
                "An eine Tatsache knüpfen, die am Stichtag nachgewiesen werden kann.");

        private final LintRule rule;
        private final Pattern words;
        private final String problem;
        private final String reason;
        private final String remedy;

        Topic(LintRule rule, String words, String problem, String reason, String remedy) {
            this.rule = rule;
            this.words = Pattern.compile(words);
            this.problem = problem;
            this.reason = reason;
            this.remedy = remedy;
        }
    }

    private final Catalogue catalogue;
    private final List<LintFinding> findings = new ArrayList<>();

    private WordLint(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<LintFinding> of(Catalogue catalogue) {
        WordLint lint = new WordLint(catalogue);
        catalogue
                .ranks()
                .forEach(rule -> lint.look(
                        new Element(Element.Part.RANK, rule.key()),
                        rule.label(),
                        Conditions.factsIn(rule.condition())));
        catalogue
                .allPoints()
                .forEach(rule ->
                        lint.look(new Element(Element.Part.POINTS, rule.key()), rule.label(), Catalogue.factsIn(rule)));
        catalogue
                .caps()
                .forEach(cap -> lint.look(
                        new Element(Element.Part.CAP, cap.key()), cap.label(), Conditions.factsIn(cap.counted())));
        return lint.findings;
    }

    private void look(Element element, String label, Stream<FactKey> facts) {
        Set<FactKey> keys = facts.collect(Collectors.toSet());
        String text = Stream.concat(
                        Stream.of(element.key(), label),
                        catalogue.facts().stream()
                                .filter(fact -> keys.contains(fact.key()))
                                .flatMap(fact -> Stream.of(fact.key().value(), fact.label())))
                .map(WordLint::plain)
                .collect(Collectors.joining(" ; "));
        for (Topic topic : Topic.values()) {
            Optional<String> word =
                    topic.words.matcher(text).results().map(hit -> hit.group()).findFirst();
            word.ifPresent(found -> findings.add(new LintFinding(
                    Severity.ERROR,
                    topic.rule,
                    element,
                    "„" + label + "“ " + topic.problem,
                    topic.reason,
                    topic.remedy)));
        }
    }

    /** Lower case, umlauts written out, everything but letters and digits a blank. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^\\p{L}\\p{N}]+", " ");
    }
}
