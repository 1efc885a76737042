package kita.app.cli.allocation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kita.app.cli.frame.Output;
import kita.app.jobs.allocation.ProposalSolve;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Solves a problem that stands in a file. */
@Command(
        name = "solve",
        description = {
            "Rechnet zu einem Vergabeproblem in einer Datei einen Vorschlag, ohne Datenbank.",
            "Gleiche Datei und gleicher Startwert ergeben denselben Vorschlag, Byte für Byte."
        })
final class AllocationSolveCommand implements Runnable {

    @Mixin
    private Output output;

    @Parameters(index = "0", paramLabel = "PROBLEM", description = "Das Vergabeproblem, problem.json.")
    private Path problem;

    @Option(
            names = "--seed",
            paramLabel = "ZAHL",
            defaultValue = "1",
            description = "Startwert der Suche (Vorgabe: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", paramLabel = "VORSCHLAG", required = true, description = "Wohin der Vorschlag kommt.")
    private Path proposal;

    @Option(names = "--certificate", paramLabel = "DATEI", description = "Wohin das Zertifikat kommt.")
    private Path certificate;

    @Override
    public void run() {
        ProposalSolve.Result result =
                ProposalSolve.solve(new ProposalSolve.Order(problem, seed, proposal, Optional.ofNullable(certificate)));
        output.answer(german(result), json(result));
    }

    private String german(ProposalSolve.Result result) {
        var counts = result.verdict().counts();
        StringBuilder text = new StringBuilder("""
                %,d von %,d Kindern haben einen Platz (%,d nach Wunsch, %,d vom Amt angeboten).
                Ohne Platz trotz Rechtsanspruch: %,d (höchstens erreichbar: %,d versorgte Kinder).
                Familien, die besser bedient werden könnten: %d.
                Vorschlag: %s""".formatted(
                        counts.placed(),
                        counts.applicants(),
                        counts.byWish(),
                        counts.byOffice(),
                        counts.unplacedEntitled(),
                        result.certificate().bound().chainWithReach(),
                        result.verdict().blockingFamilies().size(),
                        proposal));
        if (certificate != null) {
            text.append(System.lineSeparator()).append("Zertifikat: ").append(certificate);
        }
        result.hopeless()
                .forEach(finding -> text.append(System.lineSeparator())
                        .append("Hinweis: ")
                        .append(finding.subject())
                        .append(": ")
                        .append(finding.sentence()));
        return text.toString();
    }

    private Map<String, Object> json(ProposalSolve.Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("problemDigest", result.certificate().problemDigest());
        json.put("proposalDigest", result.certificate().proposalDigest());
        json.put("seed", seed);
        json.put("policy", result.certificate().policy());
        json.put("counts", result.verdict().counts());
        json.put("bound", result.certificate().bound());
        json.put("blockingFamilies", result.verdict().blockingFamilies().size());
        json.put("notes", result.hopeless());
        json.put("proposal", proposal.toString());
        json.put("certificate", certificate == null ? null : certificate.toString());
        return json;
    }
}
