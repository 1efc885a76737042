package kita.app.jobs.intake;

import java.util.ArrayList;
import java.util.List;
import kita.app.intake.RowError;
import kita.app.intake.SheetRow.RowProblem;
import kita.app.store.registry.IntakeFiles.Counts;
import kita.app.store.registry.Outcome;

/** Counts what became of the rows of one sheet. */
final class Tally {

    private final String file;
    private final String sheet;
    private final List<RowError> errors = new ArrayList<>();
    private long read;
    private long inserted;
    private long changed;
    private long same;
    private long rejected;

    Tally(String file, String sheet) {
        this.file = file;
        this.sheet = sheet;
    }

    void read() {
        read++;
    }

    void rejected(int line, List<RowProblem> problems) {
        rejected++;
        for (RowProblem problem : problems) {
            errors.add(new RowError(
                    file, sheet, line, problem.column(), problem.value(), problem.reason(), problem.remedy()));
        }
    }

    void stored(Outcome outcome) {
        switch (outcome) {
            case INSERTED -> inserted++;
            case CHANGED -> changed++;
            case SAME -> same++;
        }
    }

    String file() {
        return file;
    }

    String sheet() {
        return sheet;
    }

    List<RowError> errors() {
        return errors;
    }

    Counts counts() {
        return new Counts(read, inserted, changed, same, rejected);
    }

    /** Every row that was read was written, found unchanged or rejected; anything else is a hole in this program. */
    void mustAddUp(long readByBatch) {
        if (read != readByBatch || read != inserted + changed + same + rejected) {
            throw new IllegalStateException("Rows of " + sheet + " are missing: read " + readByBatch + ", " + counts());
        }
    }
}
