package kita.app.jobs;

import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * How far one execution of a step has come through the households, and what it found. Spring Batch commits it together
 * with what the page wrote, so that both are there or neither. Another execution begins anew.
 */
public final class PageMemory {

    /** What came of one household. */
    public enum Outcome {
        CHANGED,
        UNCHANGED,
        PARKED
    }

    private static final String AFTER = "after";
    private static final String EXPECTED = "expected";
    private static final String EXECUTION = "execution";
    private static final String WRITTEN = "written";

    private final ExecutionContext context;
    private final long execution;

    public PageMemory(StepExecution step) {
        this.context = step.getExecutionContext();
        this.execution = step.getId();
    }

    public boolean isNew() {
        return context.getLong(EXECUTION, -1) != execution;
    }

    /** @param expected how many households come behind the start */
    public void begin(String start, long expected) {
        context.putLong(EXECUTION, execution);
        context.putString(AFTER, start);
        context.putLong(EXPECTED, expected);
        context.putLong(WRITTEN, 0);
        for (Outcome outcome : Outcome.values()) {
            context.putLong(outcome.name(), 0);
        }
    }

    public String after() {
        return context.getString(AFTER);
    }

    public void moveTo(String household) {
        context.putString(AFTER, household);
    }

    public void count(Outcome outcome) {
        context.putLong(outcome.name(), of(outcome) + 1);
    }

    public long of(Outcome outcome) {
        return context.getLong(outcome.name());
    }

    /** Rows were added. */
    public void wrote(long rows) {
        context.putLong(WRITTEN, written() + rows);
    }

    /** How many rows were added so far. */
    public long written() {
        return context.getLong(WRITTEN);
    }

    public long seen() {
        long seen = 0;
        for (Outcome outcome : Outcome.values()) {
            seen += of(outcome);
        }
        return seen;
    }

    public long expected() {
        return context.getLong(EXPECTED);
    }

    /** Every household was written, found unchanged or parked; one that got lost stops the job. */
    public void requireAllSeen() {
        if (seen() != expected()) {
            throw new IllegalStateException("Of " + expected() + " households " + seen()
                    + " were dealt with: changed " + of(Outcome.CHANGED) + ", unchanged " + of(Outcome.UNCHANGED)
                    + ", parked " + of(Outcome.PARKED));
        }
    }
}
