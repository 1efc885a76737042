package kita.app.jobs.intake;

import java.util.Optional;
import kita.app.intake.IntakeRow;
import kita.app.intake.SheetRow.RowProblem;

/** A well-formed row on its way into the registry, until something speaks against it. */
final class Candidate<R extends IntakeRow> {

    private final int line;
    private final R row;
    private RowProblem problem;

    Candidate(int line, R row) {
        this.line = line;
        this.row = row;
    }

    int line() {
        return line;
    }

    R row() {
        return row;
    }

    boolean isOpen() {
        return problem == null;
    }

    /** The first objection counts; one is enough. */
    void reject(String column, String value, String reason, String remedy) {
        if (problem == null) {
            problem = new RowProblem(column, value, reason, remedy);
        }
    }

    Optional<RowProblem> problem() {
        return Optional.ofNullable(problem);
    }
}
