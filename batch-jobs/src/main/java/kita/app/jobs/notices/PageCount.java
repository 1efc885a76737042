package kita.app.jobs.notices;

import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What a step has dealt with, kept by Spring Batch in the same transaction as what the page wrote: both are there or
 * neither.
 */
public final class PageCount {

    private static final String EXPECTED = "expected";
    private static final String ISSUED = "issued";
    private static final String SET_ASIDE = "setAside";
    private static final String AFTER = "after";

    private final ExecutionContext context;

    public PageCount(StepExecution execution) {
        this.context = execution.getExecutionContext();
    }

    public boolean isNew() {
        return !context.containsKey(EXPECTED);
    }

    public void begin(long expected) {
        context.putLong(EXPECTED, expected);
        context.putLong(ISSUED, 0);
        context.putLong(SET_ASIDE, 0);
    }

    public void add(int issued, int setAside) {
        context.putLong(ISSUED, context.getLong(ISSUED) + issued);
        context.putLong(SET_ASIDE, context.getLong(SET_ASIDE) + setAside);
    }

    /** The last id that was looked at, for steps that go through the municipality by ids; at first "". */
    public String after() {
        return context.getString(AFTER, "");
    }

    public void moveTo(String id) {
        context.putString(AFTER, id);
    }

    /** Every case was issued or set aside; one that got lost stops the job. */
    public void requireAllSeen() {
        long seen = context.getLong(ISSUED) + context.getLong(SET_ASIDE);
        if (seen != context.getLong(EXPECTED)) {
            throw new IllegalStateException("Of " + context.getLong(EXPECTED) + " notices " + seen
                    + " were dealt with: issued " + context.getLong(ISSUED) + ", set aside "
                    + context.getLong(SET_ASIDE));
        }
    }
}
