package kita.allocation.criteria;

import java.util.ArrayList;
import java.util.List;
import kita.allocation.criteria.LintFinding.Severity;

/** Whether the criteria order the children at all, and whether ties keep siblings together. */
final class OrderLint {

    private OrderLint() {}

    static List<LintFinding> of(Catalogue catalogue) {
        List<LintFinding> findings = new ArrayList<>();
        Element tieBreaks = Element.of(Element.Part.TIE_BREAKS);
        boolean nobodyDiffers =
                catalogue.ranks().size() == 1 && catalogue.allPoints().isEmpty();
        if (nobodyDiffers) {
            findings.add(new LintFinding(
                    catalogue.tieBreaks().isEmpty() ? Severity.ERROR : Severity.WARNING,
                    LintRule.MISSING_ORDER,
                    Element.of(Element.Part.CATALOGUE),
                    "Es gibt weder Rangstufen noch Punkte; allein der Gleichstand entscheidet.",
                    "Die Kriterien müssen den Bedarf sachgerecht ordnen (OVG NRW 12 B 930/17).",
                    "Rangstufen oder Punkte festlegen."));
        } else if (catalogue.tieBreaks().isEmpty()) {
            findings.add(
                    new LintFinding(
                            Severity.WARNING,
                            LintRule.MISSING_ORDER,
                            tieBreaks,
                            "Bei gleicher Rangstufe und Punktzahl entscheidet sofort das Los.",
                            "Kinder mit gleichen Punkten gibt es immer; die Stadt muss die Reihenfolge belegen können "
                                    + "(OVG NRW 12 B 930/17).",
                            "Vor dem Los entscheiden lassen, zum Beispiel familyWithOlderChild und familyWithEarlierApplication."));
        }
        for (TieBreak tieBreak : catalogue.tieBreaks()) {
            if (tieBreak == TieBreak.OLDER_CHILD || tieBreak == TieBreak.EARLIER_APPLICATION) {
                findings.add(new LintFinding(
                        Severity.HINT,
                        LintRule.SPLITS_SIBLINGS,
                        tieBreaks,
                        "Bei Gleichstand entscheidet „" + tieBreak.german() + "“ für jedes Kind einzeln.",
                        "Geschwister stehen dann verschieden weit vorn und werden öfter getrennt.",
                        "Wenn das nicht gewollt ist: familyWithOlderChild oder familyWithEarlierApplication."));
            }
        }
        return findings;
    }
}
