package kita.app.jobs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kita.app.store.billing.AccountRange;
import kita.app.store.billing.HouseholdRange;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.partition.StepExecutionSplitter;
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

    /** Enough to keep the processors of one machine busy to the end. */
    private static final int MOST = 8;

    private static final String PART = "part";
    private static final String PARTS = "parts";
    private static final String ACCOUNTS = "accounts";

    private TownParts() {}

    /**
     * Into how many parts that many households are cut: if into several, then none is left over for one processor.
     *
     * @param worthAPart with fewer households another part costs more than it gains
     */
    static int wanted(long households, int processors, int worthAPart) {
        int parts = (int) Math.max(1, Math.min(MOST, households / worthAPart));
        return parts <= processors ? parts : parts - parts % processors;
    }

    /**
     * A step that has all parts done by that worker. After an interruption all parts are done again, as they were cut
     * anew; whether a finished one is done again at all is for the caller to say.
     */
    public static PartitionStepBuilder inParts(Step worker, JobRepository repository) {
        return new StepBuilder(worker.getName() + "-parts", repository)
                .partitioner(worker.getName(), gridSize -> Map.of())
                .splitter(new Splitter(worker.getName(), repository))
                .step(worker)
                .partitionHandler(new PartsTogether(worker, MOST));
    }

    /** Gives each part its number, whatever was done in executions before. */
    private record Splitter(String step, JobRepository repository) implements StepExecutionSplitter {

        @Override
        public String getStepName() {
            return step;
        }

        @Override
        public Set<StepExecution> split(StepExecution whole, int gridSize) {
            JobExecution job = whole.getJobExecution();
            Set<StepExecution> parts = new LinkedHashSet<>();
            for (int number = 0; number < job.getExecutionContext().getInt(PARTS); number++) {
                StepExecution part = repository.createStepExecution(step + ":" + PART + number, job);
                part.getExecutionContext().putInt(PART, number);
                repository.updateExecutionContext(part);
                parts.add(part);
            }
            return parts;
        }
    }

    /**
     * Remembers the ranges for this execution of the job.
     *
     * @param lastAccount the highest number of a payer's account
     */
    static void cut(StepExecution step, List<HouseholdRange> ranges, int lastAccount) {
        ExecutionContext job = step.getJobExecution().getExecutionContext();
        for (int number = 0; number < ranges.size(); number++) {
            job.putString(after(number), ranges.get(number).after());
            job.putString(upTo(number), ranges.get(number).upTo());
        }
        job.putInt(PARTS, ranges.size());
        job.putInt(ACCOUNTS, lastAccount);
    }

    /** The households of the part that this step works on. */
    public static HouseholdRange households(StepExecution step) {
        int number = number(step);
        ExecutionContext job = step.getJobExecution().getExecutionContext();
        return new HouseholdRange(job.getString(after(number)), job.getString(upTo(number)));
    }

    /** The accounts of the part that this step works on. */
    public static AccountRange accounts(StepExecution step) {
        ExecutionContext job = step.getJobExecution().getExecutionContext();
        long last = job.getInt(ACCOUNTS);
        int parts = job.getInt(PARTS);
        int number = number(step);
        return new AccountRange((int) (last * number / parts), (int) (last * (number + 1) / parts));
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
