package kita.app.jobs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.app.store.billing.HouseholdRange;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A municipality in parts that are worked on side by side. Each start of a job cuts anew, for between two starts
 * households may have come; so the ranges belong to the job's execution, and a part's own memory holds its number only.
 */
public final class TownParts {

    /** Enough to keep the processors of one machine busy to the end, few enough for a village. */
    public static final int MOST = 8;

    private static final String PART = "part";

    private TownParts() {}

    /** Numbers for the parts. */
    public static Partitioner numbers() {
        return gridSize -> {
            Map<String, ExecutionContext> parts = new LinkedHashMap<>();
            for (int number = 0; number < gridSize; number++) {
                ExecutionContext part = new ExecutionContext();
                part.putInt(PART, number);
                parts.put(PART + number, part);
            }
            return parts;
        };
    }

    /** Remembers the ranges for this execution of the job; at most {@link #MOST}. */
    public static void cut(StepExecution step, List<HouseholdRange> ranges) {
        ExecutionContext job = step.getJobExecution().getExecutionContext();
        for (int number = 0; number < MOST; number++) {
            HouseholdRange range = number < ranges.size() ? ranges.get(number) : null;
            job.putString(after(number), range == null ? null : range.after());
            job.putString(upTo(number), range == null ? null : range.upTo());
        }
    }

    /** The range of the part that this step works on; a small municipality has fewer ranges than parts. */
    public static Optional<HouseholdRange> of(StepExecution step) {
        int number = step.getExecutionContext().getInt(PART);
        ExecutionContext job = step.getJobExecution().getExecutionContext();
        return job.containsKey(after(number))
                ? Optional.of(new HouseholdRange(job.getString(after(number)), job.getString(upTo(number))))
                : Optional.empty();
    }

    /** The memories of all parts of that step in this execution of the job. */
    public static List<PageMemory> memories(StepExecution any, String step) {
        return any.getJobExecution().getStepExecutions().stream()
                .filter(execution -> execution.getStepName().startsWith(step + ":" + PART))
                .map(PageMemory::new)
                .toList();
    }

    private static String after(int number) {
        return PART + number + ".after";
    }

    private static String upTo(int number) {
        return PART + number + ".upTo";
    }
}
