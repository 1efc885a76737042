package kita.allocation.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for what makes a catalogue vulnerable in court, invites tactics, or cannot have been meant. It looks at words and
 * at the structure of the rules; conditions are tried out on every kind of child that they can tell apart, so what is
 * called unreachable is so.
 *
 * <p>What is refused where it is read (an unknown fact, a missing rank for everybody) never comes here.
 */
public final class Lint {

    private Lint() {}

    /** All findings about one catalogue, the gravest first. */
    public static List<LintFinding> of(Catalogue catalogue) {
        List<LintFinding> findings = new ArrayList<>();
        findings.addAll(WordLint.of(catalogue));
        findings.addAll(ReachLint.of(catalogue));
        findings.addAll(HoursLint.of(catalogue));
        findings.addAll(OrderLint.of(catalogue));
        findings.addAll(FormLint.of(catalogue));
        findings.addAll(CapLint.of(catalogue));
        findings.sort(Comparator.comparing(LintFinding::severity));
        return List.copyOf(findings);
    }

    /** Whether the catalogue follows the one that it replaces without a gap and without an overlap. */
    public static List<LintFinding> succession(Catalogue older, Catalogue newer) {
        return FormLint.succession(older, newer);
    }
}
