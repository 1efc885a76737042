package kita.allocation.solver;

/** Hears how far the solver is. It cannot change the result. */
@FunctionalInterface
public interface ProgressListener {

    /** For callers that show nothing. */
    ProgressListener SILENT = (phase, done, total) -> {};

    /**
     * Called at the beginning of a phase with {@code done} 0, at its end with {@code done} equal to {@code total}, and
     * in between where the phase can tell.
     */
    void onProgress(SolverPhase phase, long done, long total);
}
