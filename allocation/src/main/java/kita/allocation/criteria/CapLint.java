package kita.allocation.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kita.allocation.criteria.LintFinding.Severity;
import kita.allocation.criteria.Worlds.World;
import kita.registry.CareForm;

/** Caps that shut out, bind nobody, or keep places free. */
final class CapLint {

    private static final int WHOLE = 100;
    private static final int TURNS_THREE_FROM = 25;
    private static final String KEEPING_FREE =
            "Einen geeigneten freien Platz nicht zu vergeben, ist rechtswidrig (OVG Nds 4 ME 221/14).";

    private final Catalogue catalogue;
    private final List<LintFinding> findings = new ArrayList<>();

    private CapLint(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<LintFinding> of(Catalogue catalogue) {
        CapLint lint = new CapLint(catalogue);
        catalogue.caps().forEach(lint::look);
        return lint.findings;
    }

    private void look(Cap cap) {
        String what = "Die Obergrenze „" + cap.label() + "“ ";
        if (!countsSomebody(cap)) {
            report(
                    cap,
                    Severity.ERROR,
                    LintRule.IDLE_CAP,
                    what + "zählt kein Kind mit " + cap.form().german() + ".",
                    "Sie wäre ohne Wirkung.",
                    "Bedingung oder Betreuungsform berichtigen.");
        } else if (sharedOf(cap) >= WHOLE) {
            report(
                    cap,
                    Severity.WARNING,
                    LintRule.IDLE_CAP,
                    what + "lässt alle Plätze zu und bindet niemanden.",
                    "Sie wäre ohne Wirkung.",
                    "Anteil berichtigen oder Obergrenze streichen.");
        } else if (cap.most().of(WHOLE) == 0) {
            report(
                    cap,
                    Severity.ERROR,
                    LintRule.EMPTY_CAP,
                    what + "lässt kein einziges Kind zu.",
                    KEEPING_FREE,
                    "Zahl berichtigen oder Obergrenze streichen.");
        } else if (cap.basis() == Cap.Basis.QUOTA) {
            quota(cap, what);
        }
    }

    private void quota(Cap cap, String what) {
        int together = Stream.concat(Stream.of(cap), complements(cap))
                .mapToInt(CapLint::sharedOf)
                .sum();
        boolean certainly = complements(cap).findAny().isPresent() && together < WHOLE;
        report(
                cap,
                certainly ? Severity.ERROR : Severity.WARNING,
                LintRule.CAP_KEEPS_PLACES_FREE,
                certainly
                        ? what + "und ihr Gegenstück lassen zusammen nur " + together + " % der Plätze zu."
                        : what + "ist starr: fehlen andere Kinder, bleiben Plätze frei.",
                KEEPING_FREE,
                "Höher ansetzen, mit einer Rangstufe statt einer Obergrenze steuern, oder „basis: licence“ angeben, wenn "
                        + "die Betriebserlaubnis sie verlangt.");
    }

    /** Quotas of the same places that count exactly the children that this one does not. */
    private Stream<Cap> complements(Cap cap) {
        return catalogue.caps().stream()
                .filter(other -> other != cap
                        && other.basis() == Cap.Basis.QUOTA
                        && other.form() == cap.form()
                        && other.where().equals(cap.where())
                        && other.most() instanceof Cap.Most.Percent
                        && cap.most() instanceof Cap.Most.Percent)
                .filter(other -> worlds(cap, other)
                        .map(all -> all.filter(world -> mayTake(world, cap.form()))
                                .allMatch(world -> Conditions.hold(cap.counted(), world)
                                        != Conditions.hold(other.counted(), world)))
                        .orElse(false));
    }

    private boolean countsSomebody(Cap cap) {
        return worlds(cap, cap)
                .map(all -> all.anyMatch(world -> mayTake(world, cap.form()) && Conditions.hold(cap.counted(), world)))
                .orElse(true);
    }

    /** Whether the child takes such a place in the twelve months after its start: a Krippe child may turn three. */
    private static boolean mayTake(World world, CareForm form) {
        boolean turnsThree = form == CareForm.KINDERGARTEN
                && world.formAtStart() == CareForm.KRIPPE
                && world.monthsAtStart() >= TURNS_THREE_FROM;
        return world.formAtStart() == form || turnsThree;
    }

    private Optional<Stream<World>> worlds(Cap one, Cap other) {
        return Worlds.of(List.of(one.counted(), other.counted()), List.of(), catalogue);
    }

    /** The share that a cap by percent lets through; one by number is never the whole. */
    private static int sharedOf(Cap cap) {
        return cap.most() instanceof Cap.Most.Percent percent ? percent.percent() : 0;
    }

    private void report(Cap cap, Severity severity, LintRule rule, String problem, String reason, String remedy) {
        findings.add(
                new LintFinding(severity, rule, new Element(Element.Part.CAP, cap.key()), problem, reason, remedy));
    }
}
