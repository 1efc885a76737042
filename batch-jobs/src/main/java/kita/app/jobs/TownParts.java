package kita.app.jobs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.app.store.billing.AccountRange;
import kita.app.store.billing.HouseholdRange;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A municipality in parts that are worked on side by side. Each start of a job cuts anew, for between two starts
 * households may have come; so the ranges belong to the job's execution, and a part's own memory holds its number only.
 */
public final class TownParts {

    /** Enough to keep the processors of one machine busy to the end, few enough for a village. */
    public static final int MOST = 8;

    private static final String PART = "part";
    private static final String ACCOUNTS = "accounts";

    private TownParts() {}

    /**
     * A step that has all parts done by that worker. After an interruption all parts are done again, as they were cut
     * anew; whether a finished one is done again at all is for the caller to say.
     */
    public static PartitionStepBuilder inParts(Step worker, JobRepository repository) {
        SimpleStepExecutionSplitter all = new SimpleStepExecutionSplitter(repository, worker.getName(), numbers());
        all.setAllowStartIfComplete(true);
        return new StepBuilder(worker.getName() + "-parts", repository)
                .partitioner(worker.getName(), numbers())
                .splitter(all)
                .step(worker)
                .gridSize(MOST)
                .taskExecutor(SideBySide.threads());
    }

    private static Partitioner numbers() {
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

    /**
     * Remembers the ranges for this execution of the job.
     *
     * @param ranges at most {@link #MOST}
     * @param lastAccount the highest number of a payer's account
     */
    public static void cut(StepExecution step, List<HouseholdRange> ranges, int lastAccount) {
        ExecutionContext job = step.getJobExecution().getExecutionContext();
        for (int number = 0; number < MOST; number++) {
            HouseholdRange range = number < ranges.size() ? ranges.get(number) : null;
            job.putString(after(number), range == null ? null : range.after());
            job.putString(upTo(number), range == null ? null : range.upTo());
        }
        job.putInt(ACCOUNTS, lastAccount);
    }

    /** The households of the part that this step works on; a small municipality has fewer ranges than parts. */
    public static Optional<HouseholdRange> households(StepExecution step) {
        int number = number(step);
        ExecutionContext job = step.getJobExecution().getExecutionContext();
        return job.containsKey(after(number))
                ? Optional.of(new HouseholdRange(job.getString(after(number)), job.getString(upTo(number))))
                : Optional.empty();
    }

    /** The accounts of the part that this step works on. */
    public static AccountRange accounts(StepExecution step) {
        long last = step.getJobExecution().getExecutionContext().getInt(ACCOUNTS);
        int number = number(step);
        return new AccountRange((int) (last * number / MOST), (int) (last * (number + 1) / MOST));
    }

    /** The memories of all parts of that step in this execution of the job. */
    public static List<PageMemory> memories(StepExecution any, String step) {
        return any.getJobExecution().getStepExecutions().stream()
                .filter(execution -> execution.getStepName().startsWith(step + ":" + PART))
                .map(PageMemory::new)
                .toList();
    }

    /** The memory of a step of this execution that is not done in parts. */
    public static PageMemory memory(StepExecution any, String step) {
        return any.getJobExecution().getStepExecutions().stream()
                .filter(execution -> execution.getStepName().equals(step))
                .map(PageMemory::new)
                .findFirst()
                .orElseThrow();
    }

    private static int number(StepExecution step) {
        return step.getExecutionContext().getInt(PART);
    }

    private static String after(int number) {
        return PART + number + ".after";
    }

    private static String upTo(int number) {
        return PART + number + ".upTo";
    }
}
