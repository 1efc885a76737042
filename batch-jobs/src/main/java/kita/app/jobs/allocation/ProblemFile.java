package kita.app.jobs.allocation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;
import kita.allocation.proposal.Finding;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.ProblemValidation;
import kita.allocation.proposal.Proposal;
import kita.app.jobs.JobRefusedException;
import kita.app.store.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Problems, proposals and certificates that stand in files of their own, from wherever they come. */
public final class ProblemFile {

    private static final long MOST_BYTES = 1_000_000_000;

    private ProblemFile() {}

    /** What stands in a file, with the SHA-256 of its bytes. */
    record Content<T>(T value, String digest) {}

    /** Refuses with {@link JobRefusedException} what is missing or no problem, and says where. */
    public static Problem read(Path file) {
        return problem(file).value();
    }

    /** Refuses also a problem that contradicts itself, with every finding at once. */
    public static Problem readSound(Path file) {
        return soundProblem(file).value();
    }

    static Content<Problem> soundProblem(Path file) {
        Content<Problem> problem = problem(file);
        var findings = ProblemValidation.findingsIn(problem.value());
        if (!findings.isEmpty()) {
            throw new JobRefusedException(findings.stream()
                    .map(ProblemFile::line)
                    .collect(Collectors.joining(
                            "\n",
                            "Das Vergabeproblem in " + file + " ist nicht schlüssig (" + findings.size()
                                    + (findings.size() == 1 ? " Befund" : " Befunde") + "):\n",
                            "")));
        }
        return problem;
    }

    static Content<Proposal> proposal(Path file) {
        return content(file, "Vergabevorschlag", AllocationJson::proposal);
    }

    static JsonNode certificate(Path file) {
        JsonNode tree =
                content(file, "Zertifikat", AllocationJson::tree).value().path("certificate");
        if (!tree.isObject()) {
            throw new JobRefusedException(
                    "Die Datei " + file + " lässt sich nicht als Zertifikat lesen: Das Feld „certificate“ fehlt.");
        }
        return tree;
    }

    private static Content<Problem> problem(Path file) {
        return content(file, "Vergabeproblem", AllocationJson::problem);
    }

    private static <T> Content<T> content(Path file, String kind, Function<byte[], T> reading) {
        byte[] bytes = bytes(file);
        try {
            return new Content<>(reading.apply(bytes), Sha256.of(bytes));
        } catch (JacksonException failure) {
            throw new JobRefusedException(
                    "Die Datei " + file + " lässt sich nicht als " + kind + " lesen: " + JsonMistake.german(failure),
                    failure);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new JobRefusedException("Die Datei " + file + " gibt es nicht.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new JobRefusedException("Die Datei " + file + " ist größer als 1 GB.");
            }
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new JobRefusedException("Die Datei " + file + " lässt sich nicht lesen.", failure);
        }
    }

    private static String line(Finding finding) {
        return "  " + finding.subject() + ": " + finding.sentence();
    }
}
