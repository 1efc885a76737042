package kita.app.jobs.allocation;

import java.util.Optional;
import kita.allocation.proposal.check.Certificate;
import kita.allocation.solver.SolverReport;
import kita.allocation.solver.SolverSettings;

/**
 * The file certificate.json: what anyone can compute again from problem and proposal, and apart from it what the solver
 * says of itself, which nobody has to believe and {@link ProposalFilesCheck} does not look at.
 */
record CertificateFile(Certificate certificate, Optional<SolverSays> solverSays) {

    /** @param note for people: that this part is not checked */
    record SolverSays(String note, SolverSettings settings, SolverReport report) {}

    static CertificateFile of(Certificate certificate, SolverSettings settings, SolverReport report) {
        return new CertificateFile(
                certificate,
                Optional.of(new SolverSays(
                        "Selbstauskunft des Rechenverfahrens. Sie wird nicht geprüft und beweist nichts.",
                        settings,
                        report)));
    }
}
