package kita.app.cli.billing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kita.app.jobs.billing.RehearsalReport;
import kita.app.store.billing.Rehearsals.NamedChange;
import kita.billing.run.RehearsalFigures;
import kita.registry.Month;

/** A rehearsal in a few lines, without names. */
final class RehearsalText {

    private RehearsalText() {}

    static String german(RehearsalReport report) {
        StringBuilder text = new StringBuilder(head(report));
        for (NamedChange named : report.largest()) {
            var change = named.change();
            text.append("\n  Personenkonto %s: %s statt %s%s (%s)"
                    .formatted(
                            change.account().number(),
                            change.now().german(),
                            change.before().german(),
                            change.earlier().isZero()
                                    ? ""
                                    : ", Nachträge " + change.earlier().german(),
                            change.german()));
        }
        report.gaps().forEach((kind, number) -> text.append("\nLücke: %s (%,d)".formatted(kind.german(), number)));
        report.verdict()
                .exceeded()
                .forEach(sentence -> text.append("\nGrenze überschritten: ").append(sentence));
        report.verdict()
                .atOnce()
                .forEach(
                        sentence -> text.append("\nMehrere Monate auf einmal: ").append(sentence));
        return text.toString();
    }

    private static String head(RehearsalReport report) {
        RehearsalFigures figures = report.figures();
        if (figures.comparedWith().isEmpty()) {
            return "Probelauf: erster Lauf, %,d Zahlungspflichtige, nichts zu vergleichen.".formatted(figures.payers());
        }
        return "Probelauf gegen %s: %,d von %,d Zahlungspflichtigen mit anderem Betrag, zusammen %s statt %s."
                .formatted(
                        figures.comparedWith().get(),
                        figures.changed(),
                        figures.payers(),
                        figures.after().german(),
                        figures.before().german());
    }

    static Map<String, Object> json(RehearsalReport report) {
        RehearsalFigures figures = report.figures();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("comparedWith", figures.comparedWith().map(Month::toString).orElse(null));
        json.put("payers", figures.payers());
        json.put("changed", figures.changed());
        json.put("unexplained", figures.unexplained());
        json.put("beforeCents", figures.before().cents());
        json.put("afterCents", figures.after().cents());
        json.put("largestCents", figures.largest().cents());
        json.put("mostMonthsInOneDebit", figures.debits().most());
        json.put(
                "missedMonths",
                figures.debits().missed().stream().map(Month::toString).toList());
        Map<String, Long> gaps = new TreeMap<>();
        report.gaps().forEach((kind, number) -> gaps.put(kind.name(), number));
        json.put("gaps", gaps);
        json.put("exceeded", report.verdict().exceeded());
        json.put("severalMonthsAtOnce", report.verdict().atOnce());
        json.put("rehearsalDigest", report.verdict().digest().hex());
        json.put("largest", report.largest().stream().map(RehearsalText::json).toList());
        return json;
    }

    private static Map<String, Object> json(NamedChange named) {
        var change = named.change();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("account", change.account().number().toString());
        json.put("beforeCents", change.before().cents());
        json.put("nowCents", change.now().cents());
        json.put("earlierCents", change.earlier().cents());
        json.put("reasons", List.copyOf(change.reasons()));
        return json;
    }
}
