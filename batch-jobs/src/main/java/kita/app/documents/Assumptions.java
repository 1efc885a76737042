package kita.app.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another future of an ordinance: rules that lapse on another day than it says, because a parliament prolongs them or
 * does not. It changes nothing that is in force; it is only computed with.
 *
 * @param title German: what is assumed, in one sentence
 */
public record Assumptions(String title, List<Assumption> rules) {

    /**
     * About one rule.
     *
     * @param version empty for every version in which the rule stands
     * @param validTo its last day instead of the one in the document; empty for "until the version ends"
     */
    public record Assumption(String rule, Optional<String> version, Optional<LocalDate> validTo) {

        boolean means(String versionId) {
            return version.isEmpty() || version.get().equals(versionId);
        }
    }

    public Assumptions {
        rules = List.copyOf(rules);
    }

    /** @param fileName for messages only; nothing is opened */
    public static Assumptions read(String fileName, String text) throws DocumentRefused {
        Findings findings = new Findings(fileName);
        YamlNode root = YamlDocument.open(text, findings);
        if (root.isPresent()) {
            root.allowOnly("title", "rules");
        }
        String title = root.text("title");
        List<Assumption> rules = new ArrayList<>();
        for (YamlNode node : root.items("rules")) {
            rules.add(assumption(node));
        }
        findings.refuseIfAny();
        return new Assumptions(title, rules);
    }

    private static Assumption assumption(YamlNode node) {
        node.allowOnly("rule", "version", "validTo");
        YamlNode validTo = node.required("validTo");
        boolean open = validTo.isPresent() && validTo.asText().equals("open");
        return new Assumption(
                node.text("rule"),
                node.optionalText("version"),
                open ? Optional.empty() : Optional.of(validTo.asDate()));
    }

    /** Writes the assumed days into the document; a rule that it does not have is a finding there. */
    void applyTo(YamlNode root) {
        for (Assumption assumption : rules) {
            int found = 0;
            for (YamlNode version : root.items("versions")) {
                String id = version.optionalText("version").orElse("?");
                for (YamlNode rule : version.optionalItems("rules")) {
                    boolean meant = rule.has("id") && rule.text("id").equals(assumption.rule());
                    if (meant && assumption.means(id) && apply(assumption, version, rule)) {
                        found++;
                    }
                }
            }
            if (found == 0) {
                root.finding(
                        "Die Annahme nennt die Regel „" + Values.shortened(assumption.rule())
                                + "“; die Satzung hat sie nicht.",
                        "Regel und Fassung in der Annahme so schreiben wie in der Satzung.");
            }
        }
    }

    /** Never beyond the version itself: a rule cannot outlive the version in which it stands. */
    private static boolean apply(Assumption assumption, YamlNode version, YamlNode rule) {
        LocalDate assumed = assumption.validTo().orElse(LocalDate.MAX);
        if (rule.has("validFrom") && assumed.isBefore(rule.date("validFrom"))) {
            return false;
        }
        LocalDate end = version.optionalDate("validTo").orElse(LocalDate.MAX);
        if (assumed.isBefore(end)) {
            YamlEdit.put(rule, "validTo", assumed.toString());
        } else {
            YamlEdit.remove(rule, "validTo");
        }
        return true;
    }
}
