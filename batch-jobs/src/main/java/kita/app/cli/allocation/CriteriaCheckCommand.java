package kita.app.cli.allocation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kita.allocation.criteria.LintFinding.Severity;
import kita.app.cli.frame.ExitCodes;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.TextFile;
import kita.app.documents.CriteriaCheck;
import kita.app.documents.CriteriaCheck.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks criteria files and answers with 1 if one has an error. */
@Command(
        name = "check",
        description = {
            "Prüft Vergabekriterien: lesbar, Beispiele gehen auf, rechtlich angreifbare oder unerreichbare Regeln.",
            "Antwortet mit 0 ohne Fehler, mit 1 bei Fehlern."
        })
final class CriteriaCheckCommand implements Callable<Integer> {

    @Mixin
    private Output output;

    @Parameters(arity = "1..*", paramLabel = "DATEI", description = "Eine oder mehrere criteria.yaml.")
    private List<Path> files;

    @Override
    public Integer call() {
        CriteriaCheck check = new CriteriaCheck();
        files.forEach(file -> check.add(file.toString(), TextFile.read(file)));
        List<Report> reports = check.reports();
        long errors = count(reports, Severity.ERROR);
        output.answer(german(reports), json(reports));
        return errors == 0 ? ExitCodes.DONE : ExitCodes.FINDINGS;
    }

    private static String german(List<Report> reports) {
        StringBuilder text = new StringBuilder();
        for (Report report : reports) {
            report.findings().forEach(row -> text.append(row.german()).append(System.lineSeparator()));
            if (report.findings().isEmpty()) {
                text.append(report.file())
                        .append(": in Ordnung, ")
                        .append(GermanCount.examples(report.examples()))
                        .append('.')
                        .append(System.lineSeparator());
            }
        }
        return text.append("Geprüfte Dateien: %d. Fehler: %d, Warnungen: %d, Hinweise: %d."
                        .formatted(
                                reports.size(),
                                count(reports, Severity.ERROR),
                                count(reports, Severity.WARNING),
                                count(reports, Severity.HINT)))
                .toString();
    }

    private static Map<String, Object> json(List<Report> reports) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("errors", count(reports, Severity.ERROR));
        json.put("warnings", count(reports, Severity.WARNING));
        json.put("hints", count(reports, Severity.HINT));
        json.put("files", reports);
        return json;
    }

    private static long count(List<Report> reports, Severity severity) {
        return reports.stream().mapToLong(report -> report.count(severity)).sum();
    }
}
