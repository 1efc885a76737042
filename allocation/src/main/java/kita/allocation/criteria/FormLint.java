package kita.allocation.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kita.allocation.criteria.LintFinding.Severity;

/** Citations, decisions, validity, and rules that stand twice. */
final class FormLint {

    private static final int AUGUST = 8;
    private static final Pattern SAYS_NOTHING =
            Pattern.compile("(?i)\\W*|\\W*(todo|tbd|xxx+|unbekannt|n/?a|k\\.? ?a\\.?|folgt|siehe oben|quelle)\\W*");
    private static final String PUBLISHED =
            "Die Kriterien müssen vorher feststehen und veröffentlicht sein (OVG NRW 12 B 930/17).";

    private final Catalogue catalogue;
    private final List<LintFinding> findings = new ArrayList<>();

    private FormLint(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<LintFinding> of(Catalogue catalogue) {
        FormLint lint = new FormLint(catalogue);
        lint.citations();
        lint.decisions();
        lint.validity();
        lint.duplicates();
        return lint.findings;
    }

    static List<LintFinding> succession(Catalogue older, Catalogue newer) {
        LocalDate begin = newer.validity().from();
        LocalDate end = older.validity().to();
        Element validity = Element.of(Element.Part.VALIDITY);
        String names = "„" + older.id() + "“ und „" + newer.id() + "“";
        if (end.isBefore(begin.minusDays(1))) {
            return List.of(new LintFinding(
                    Severity.ERROR,
                    LintRule.VALIDITY_GAP,
                    validity,
                    "Zwischen " + names + " gelten vom " + end.plusDays(1) + " bis " + begin.minusDays(1)
                            + " keine Kriterien.",
                    PUBLISHED,
                    "validTo des alten oder validFrom des neuen Katalogs ändern."));
        }
        if (!end.isBefore(begin)) {
            return List.of(new LintFinding(
                    Severity.ERROR,
                    LintRule.VALIDITY_GAP,
                    validity,
                    names + " gelten ab " + begin + " gleichzeitig; welcher zählt, ist offen.",
                    PUBLISHED,
                    "Den alten Katalog mit validTo am Tag davor enden lassen."));
        }
        return List.of();
    }

    private void citations() {
        cited(
                Element.of(Element.Part.DECISION),
                "Der Beschluss",
                catalogue.decision().citation());
        catalogue
                .ranks()
                .forEach(rule ->
                        cited(new Element(Element.Part.RANK, rule.key()), "„" + rule.label() + "“", rule.citation()));
        catalogue
                .allPoints()
                .forEach(rule ->
                        cited(new Element(Element.Part.POINTS, rule.key()), "„" + rule.label() + "“", rule.citation()));
        catalogue
                .groups()
                .forEach(group -> cited(
                        new Element(Element.Part.GROUP, group.key()), "„" + group.label() + "“", group.citation()));
        catalogue
                .caps()
                .forEach(cap ->
                        cited(new Element(Element.Part.CAP, cap.key()), "„" + cap.label() + "“", cap.citation()));
        catalogue
                .local()
                .criteria()
                .forEach(local -> cited(
                        new Element(Element.Part.LOCAL, local.key()),
                        "„" + local.label() + "“",
                        local.decision().citation()));
    }

    private void cited(Element element, String what, String citation) {
        if (SAYS_NOTHING.matcher(citation).matches()) {
            findings.add(new LintFinding(
                    Severity.ERROR,
                    LintRule.UNCITED,
                    element,
                    what + " nennt keine Fundstelle („" + citation + "“).",
                    "Im Bescheid muss stehen, worauf sich die Stadt stützt (§ 35 SGB X).",
                    "Paragraf oder Beschluss eintragen."));
        }
    }

    private void decisions() {
        late(Element.of(Element.Part.DECISION), "Der Katalog", catalogue.decision());
        catalogue
                .local()
                .criteria()
                .forEach(local -> late(
                        new Element(Element.Part.LOCAL, local.key()), "„" + local.label() + "“", local.decision()));
    }

    private void late(Element element, String what, CouncilDecision decision) {
        if (decision.day().isAfter(catalogue.validity().from())) {
            findings.add(new LintFinding(
                    Severity.ERROR,
                    LintRule.DECIDED_TOO_LATE,
                    element,
                    what + " wurde erst nach Beginn der Gültigkeit beschlossen.",
                    PUBLISHED,
                    "Beschlussdatum oder validFrom berichtigen."));
        }
    }

    private void validity() {
        LocalDate from = catalogue.validity().from();
        boolean wholeYears = from.getDayOfMonth() == 1
                && from.getMonthValue() == AUGUST
                && (catalogue.validity().to().equals(LocalDate.MAX)
                        || catalogue.validity().to().plusDays(1).getMonthValue() == AUGUST
                                && catalogue.validity().to().plusDays(1).getDayOfMonth() == 1);
        if (!wholeYears) {
            findings.add(new LintFinding(
                    Severity.HINT,
                    LintRule.VALIDITY_WITHIN_YEAR,
                    Element.of(Element.Part.VALIDITY),
                    "Der Katalog gilt nicht für ganze Kita-Jahre (1. August bis 31. Juli).",
                    "Kinder desselben Jahrgangs werden dann nach verschiedenen Regeln gereiht.",
                    "Gültigkeit auf ganze Kita-Jahre legen, wenn nichts dagegen spricht."));
        }
    }

    private void duplicates() {
        Map<Object, PointRule> seen = new HashMap<>();
        for (PointRule rule : catalogue.points()) {
            PointRule twin = seen.putIfAbsent(List.of(rule.condition(), countedFact(rule)), rule);
            if (twin != null) {
                boolean once =
                        rule.group().filter(group -> !catalogue.hasGroup(group)).isPresent()
                                && rule.group().equals(twin.group());
                findings.add(new LintFinding(
                        once ? Severity.WARNING : Severity.ERROR,
                        LintRule.DUPLICATE_RULE,
                        new Element(Element.Part.POINTS, rule.key()),
                        "„" + rule.label() + "“ hat dieselbe Bedingung wie „" + twin.label() + "“.",
                        once ? "In der Gruppe zählt nur eines von beiden." : "Derselbe Umstand zählt doppelt.",
                        "Eines der beiden streichen oder die Bedingung berichtigen."));
            }
        }
    }

    private static Object countedFact(PointRule rule) {
        return rule.points().countedFact().map(Object.class::cast).orElse("");
    }
}
