package kita.app.cli.tariff;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kita.app.cli.frame.ExitCodes;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.NotUtf8;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.TextFile;
import kita.app.documents.TariffCheck;
import kita.app.documents.TariffCheck.Report;
import kita.billing.tariff.Citation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks ordinances and answers with 1 if one cannot be used. */
@Command(
        name = "check",
        description = {
            "Prüft Gebührensatzungen: lesbar, lückenlos, Beispiele gehen auf, steigende Beiträge, wirksame Regeln.",
            "Sagt auch, wie viele Beträge amtlich sind. Antwortet mit 0 ohne Fehler, mit 1 bei Fehlern."
        })
final class TariffCheckCommand implements Callable<Integer> {

    @Mixin
    private Output output;

    @Parameters(arity = "1..*", paramLabel = "DATEI", description = "Eine oder mehrere Satzungen (tariff.yaml).")
    private List<Path> files;

    @Override
    public Integer call() {
        List<Report> reports = files.stream().map(TariffCheckCommand::check).toList();
        output.answer(german(reports), json(reports));
        return count(reports, "ERROR") == 0 ? ExitCodes.DONE : ExitCodes.FINDINGS;
    }

    /** One file in a foreign encoding keeps nobody from hearing about the others. */
    private static Report check(Path file) {
        try {
            return TariffCheck.check(file.toString(), TextFile.read(file));
        } catch (NotUtf8 foreign) {
            return TariffCheck.unreadable(file.toString(), foreign.getMessage());
        }
    }

    private static String german(List<Report> reports) {
        StringBuilder text = new StringBuilder();
        for (Report report : reports) {
            report.findings().forEach(row -> text.append(row.german()).append(System.lineSeparator()));
            if (report.id().isPresent()) {
                text.append("%s: verwendbar. %s; Tabellenfelder: %s. Regeln und Einstellungen: %s.%n"
                        .formatted(
                                report.file(),
                                GermanCount.examples(report.examples()),
                                cells(report),
                                settings(report)));
            }
        }
        return text.append("Geprüfte Dateien: %d. Fehler: %d, Warnungen: %d, Hinweise: %d."
                        .formatted(
                                reports.size(),
                                count(reports, "ERROR"),
                                count(reports, "WARNING"),
                                count(reports, "HINT")))
                .toString();
    }

    private static String cells(Report report) {
        return report.cells().isEmpty()
                ? "keine"
                : report.cells().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }

    /** What is not official with its lines, so that somebody can look it up. */
    private static String settings(Report report) {
        String official = Citation.Status.OFFICIAL.german();
        return report.settings().entrySet().stream()
                .map(entry -> entry.getValue().size() + " " + entry.getKey()
                        + (entry.getKey().equals(official) ? "" : " (" + lines(entry.getValue()) + ")"))
                .collect(Collectors.joining(", "));
    }

    private static String lines(List<Integer> lines) {
        return (lines.size() == 1 ? "Zeile " : "Zeilen ")
                + lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Map<String, Object> json(List<Report> reports) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("errors", count(reports, "ERROR"));
        json.put("warnings", count(reports, "WARNING"));
        json.put("hints", count(reports, "HINT"));
        json.put("files", reports);
        return json;
    }

    private static long count(List<Report> reports, String severity) {
        return reports.stream().mapToLong(report -> report.count(severity)).sum();
    }
}
