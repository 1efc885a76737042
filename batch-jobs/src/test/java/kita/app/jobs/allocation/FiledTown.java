package kita.app.jobs.allocation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kita.allocation.benchmark.BenchmarkTown;
import kita.allocation.benchmark.Setting;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.check.Certificate;
import kita.allocation.proposal.check.Checker;
import kita.allocation.solver.AllocationSolver;
import kita.allocation.solver.ProgressListener;
import kita.allocation.solver.SolverSettings;
import kita.app.store.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A town of real shape as the three files of an allocation, which a test may falsify. */
final class FiledTown {

    private final byte[] problemFile;
    private final byte[] proposalFile;
    private final byte[] certificateFile;
    final Problem problem;
    final Proposal proposal;

    private FiledTown(Problem problem, Proposal proposal, byte[] problemFile) {
        this.problem = problem;
        this.proposal = proposal;
        this.problemFile = problemFile;
        this.proposalFile = AllocationJson.bytes(proposal);
        String digest = Sha256.of(problemFile);
        Certificate certificate = Certificate.of(
                problem, digest, proposal, Sha256.of(proposalFile), new Checker(problem, digest).judge(proposal));
        this.certificateFile = AllocationJson.bytes(new CertificateFile(certificate, Optional.empty()));
    }

    static FiledTown of(int children, long seed) {
        Setting[] settings = Setting.values();
        Problem problem = new BenchmarkTown(children, seed, settings[(int) (seed % settings.length)], 1.05)
                .on(Math.max(4, children / 12));
        byte[] file = AllocationJson.bytes(problem);
        SolverSettings search =
                SolverSettings.withSeed(seed).withRepairTries(20).withOfficeSteps(0);
        var placements = new AllocationSolver()
                .solve(problem, search, ProgressListener.SILENT)
                .placements();
        return new FiledTown(problem, new Proposal(Sha256.of(file), seed, placements), file);
    }

    /** The same town with another proposal, and the true certificate for that. */
    FiledTown proposing(Proposal other) {
        return new FiledTown(problem, other, problemFile);
    }

    Files3 files() {
        return new Files3(
                (ObjectNode) AllocationJson.tree(problemFile),
                (ObjectNode) AllocationJson.tree(proposalFile),
                (ObjectNode) AllocationJson.tree(certificateFile));
    }

    /** The three files as trees. */
    record Files3(ObjectNode problem, ObjectNode proposal, ObjectNode certificateFile) {

        ObjectNode certificate() {
            return (ObjectNode) certificateFile.get("certificate");
        }

        /** What a careful forger does: all digests name the falsified files. */
        Files3 withDigestsRepaired() {
            String problemDigest = Sha256.of(bytes(problem));
            proposal.put("problemDigest", problemDigest);
            certificate().put("problemDigest", problemDigest);
            certificate().put("proposalDigest", Sha256.of(bytes(proposal)));
            return this;
        }

        CheckReport check(Path folder) {
            return ProposalFilesCheck.check(
                    write(folder, "problem.json", problem),
                    write(folder, "proposal.json", proposal),
                    Optional.of(write(folder, "certificate.json", certificateFile)));
        }

        private static Path write(Path folder, String name, JsonNode content) {
            try {
                return Files.write(folder.resolve(name), bytes(content));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static byte[] bytes(JsonNode content) {
            return AllocationJson.bytes(content);
        }
    }
}
