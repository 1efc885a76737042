package kita.app.jobs.allocation;

import kita.allocation.proposal.check.Certificate;
import kita.allocation.solver.SolverReport;
import kita.allocation.solver.SolverSettings;

/**
 * The file certificate.json: what the checker certifies, and beside it what the solver says of itself, which nobody has to
 * believe.
 */
record CertificateFile(Certificate certificate, SolverSettings settings, SolverReport solver) {}
