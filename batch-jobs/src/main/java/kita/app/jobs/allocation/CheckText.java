package kita.app.jobs.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.check.Certificate;
import kita.allocation.proposal.check.Counts;
import kita.allocation.proposal.check.CutOff;
import kita.allocation.proposal.check.Link;
import kita.allocation.proposal.check.Ties;

/** The answer of a check in sentences: the judgement first, then what was looked at, then every single finding. */
final class CheckText {

    private final CheckReport report;
    private final Certificate certificate;
    private final List<String> lines = new ArrayList<>();

    private CheckText(CheckReport report) {
        this.report = report;
        this.certificate = report.recomputed();
    }

    static String of(CheckReport report) {
        return new CheckText(report).text();
    }

    private String text() {
        lines.add("Ergebnis: " + report.judgement().german() + ".");
        lines.add("");
        whatWasLookedAt();
        if (report.isFeasible()) {
            figures();
        }
        findings();
        return String.join(System.lineSeparator(), lines);
    }

    private void whatWasLookedAt() {
        Problem problem = report.problem();
        long kitas =
                problem.limits().stream().map(limit -> limit.kita()).distinct().count();
        long siblings = problem.families().stream()
                .map(Family::members)
                .filter(members -> members.size() > 1)
                .count();
        lines.add("Geprüft aus den Dateien allein, ohne Angaben des Rechenverfahrens:");
        say(
                "  %,d Anmeldungen aus %,d Familien (%,d mit Geschwistern), %,d Kitas mit %,d Platzprofilen, %s bis %s.",
                problem.applicants().size(),
                problem.families().size(),
                siblings,
                kitas,
                problem.limits().size(),
                problem.firstMonth(),
                problem.lastMonth());
        say("  Vergabeproblem  SHA-256 %s", certificate.problemDigest());
        say("  Vorschlag       SHA-256 %s", certificate.proposalDigest());
        lines.add(
                "  Durchführbar: jedes Kind einmal, nur gewünschte oder erreichbare Plätze, kein Kontingent überschritten,");
        lines.add("  kein gesicherter Platz verloren, „zusammen oder gar nicht“ eingehalten: "
                + yes(report.isFeasible()));
        if (report.isFeasible()) {
            say(
                    "  Kein erreichbarer Platz bleibt ungenutzt: %s",
                    yes(certificate.violations().isEmpty()));
            say(
                    "  Keine Familie ist übergangen (Reihenfolge, Monate, Geschwister): %s",
                    yes(certificate.blockingFamilies().isEmpty()));
        }
        report.differences()
                .ifPresent(differences ->
                        lines.add("  Das Zertifikat stimmt Feld für Feld: " + yes(differences.isEmpty())));
    }

    private void figures() {
        Counts counts = certificate.counts();
        lines.add("");
        say(
                "Vergeben: %,d von %,d Kindern (%,d nach Wunsch, davon %,d behaltene Plätze; %,d Angebote des Amts).",
                counts.placed(), counts.applicants(), counts.byWish(), counts.kept(), counts.byOffice());
        say(
                "Mit Rechtsanspruch ohne Platz: %,d von %,d. Höchstens erreichbar wären %,d versorgte Kinder; die Reihenfolge"
                        + " und die Wünsche der Familien kosten bis zu %,d.",
                counts.unplacedEntitled(),
                certificate.bound().entitled(),
                certificate.bound().chainWithReach(),
                certificate.price().withReach());
        long full = certificate.cutOffs().stream().filter(CutOff::isFull).count();
        say(
                "Grenzen: %,d Kontingentmonate, davon %,d voll.",
                certificate.cutOffs().size(), full);
        ties(certificate.ties());
    }

    private void ties(Ties ties) {
        String chain = ties.links().stream()
                .map(link -> "%s %,d".formatted(name(link), link.pairs()))
                .collect(Collectors.joining(", "));
        say("Zwischen Nachbarn in den Reihen der Kitas entschieden: %s.", chain.isEmpty() ? "nichts" : chain);
        int applicants = report.problem().applicants().size();
        if (ties.lotsOfTheSeed() == applicants && ties.lotPosition() > 0) {
            say("Lose: mit dem Startwert %d für alle Familien nachgezogen, alle stimmen.", certificate.seed());
        } else {
            say(
                    "Lose: mit dem Startwert %d stimmen die Lose von %,d der %,d Anmeldungen; die übrigen sind anders"
                            + " entstanden.",
                    certificate.seed(), ties.lotsOfTheSeed(), applicants);
        }
    }

    private static String name(Link link) {
        return switch (link.kind()) {
            case RANK -> "Rangstufe";
            case POINTS -> "Punkte";
            case TIE_BREAK -> link.position() + ". Regel für Gleichstand";
            case LOT -> "Los";
            case NOTHING -> "nichts";
        };
    }

    private void findings() {
        section(
                "Verstöße:",
                certificate.violations().stream()
                        .map(violation -> violation.subject() + ": " + violation.sentence())
                        .toList());
        section(
                "Übergangene Familien:",
                certificate.blockingFamilies().stream()
                        .map(family -> family.family() + ": " + family.sentence())
                        .toList());
        section(
                "Abweichungen des Zertifikats:",
                report.differences().orElse(List.of()).stream()
                        .map(CertificateDifference::german)
                        .toList());
        section(
                "Hinweise:",
                report.hopeless().stream()
                        .map(finding -> finding.subject() + ": " + finding.sentence())
                        .toList());
    }

    private void section(String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            lines.add("");
            lines.add(title);
            sentences.forEach(sentence -> lines.add("  " + sentence));
        }
    }

    private void say(String format, Object... values) {
        lines.add(String.format(Locale.GERMANY, format, values));
    }

    private static String yes(boolean holds) {
        return holds ? "ja" : "NEIN";
    }
}
