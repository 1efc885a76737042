package kita.app.cli.allocation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kita.app.cli.frame.ExitCodes;
import kita.app.cli.frame.Output;
import kita.app.jobs.allocation.CheckReport;
import kita.app.jobs.allocation.ProposalFilesCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes again from two files whether a proposal is what it claims to be. */
@Command(
        name = "check",
        description = {
            "Rechnet einen Vergabevorschlag aus seinen Dateien nach, ohne Datenbank und ohne dem Rechenverfahren zu glauben.",
            "Antwortet mit 0, wenn nichts zu beanstanden ist (oder das Zertifikat jeden Fall selbst nennt), sonst mit 1;",
            "mit 65, wenn eine Datei nicht lesbar ist oder das Vergabeproblem sich widerspricht."
        })
final class AllocationCheckCommand implements Callable<Integer> {

    @Mixin
    private Output output;

    @Parameters(index = "0", paramLabel = "PROBLEM", description = "Das Vergabeproblem, problem.json.")
    private Path problem;

    @Parameters(index = "1", paramLabel = "VORSCHLAG", description = "Der Vergabevorschlag, proposal.json.")
    private Path proposal;

    @Option(
            names = "--certificate",
            paramLabel = "DATEI",
            description = "Das Zertifikat, das Feld für Feld nachgerechnet wird.")
    private Path certificate;

    @Override
    public Integer call() {
        CheckReport report = ProposalFilesCheck.check(problem, proposal, Optional.ofNullable(certificate));
        output.answer(report.german(), json(report));
        return report.judgement().isAccepted() ? ExitCodes.DONE : ExitCodes.FINDINGS;
    }

    private static Map<String, Object> json(CheckReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("judgement", report.judgement().name());
        json.put("accepted", report.judgement().isAccepted());
        json.put("problemDigest", report.recomputed().problemDigest());
        json.put("proposalDigest", report.recomputed().proposalDigest());
        json.put("seed", report.recomputed().seed());
        json.put("policy", report.recomputed().policy());
        json.put("counts", report.recomputed().counts());
        json.put("bound", report.recomputed().bound());
        json.put("price", report.recomputed().price());
        json.put("ties", report.recomputed().ties());
        json.put("violations", report.recomputed().violations());
        json.put(
                "blockingFamilies",
                report.recomputed().blockingFamilies().stream()
                        .map(family -> Map.of(
                                "family", family.family().value(),
                                "cause", family.cause().name(),
                                "sentence", family.sentence()))
                        .toList());
        json.put("differences", report.differences().orElse(null));
        json.put("notes", report.hopeless());
        return json;
    }
}
