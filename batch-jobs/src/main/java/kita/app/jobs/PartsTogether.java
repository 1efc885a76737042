package kita.app.jobs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.TaskExecutor;

/**
 * Has the parts of a step done side by side and waits for every one of them, also when one fails: Spring Batch's own handler
 * goes at the first failure and leaves the others at work, while the next start of the job believes to be alone.
 */
final class PartsTogether extends TaskExecutorPartitionHandler {

    private final TaskExecutor threads;

    PartsTogether(Step worker, int most) {
        this.threads = SideBySide.threads();
        setStep(worker);
        setTaskExecutor(threads);
        setGridSize(most);
    }

    @Override
    protected Set<StepExecution> doHandle(StepExecution whole, Set<StepExecution> parts) throws Exception {
        List<Future<StepExecution>> running = new ArrayList<>();
        for (StepExecution part : parts) {
            FutureTask<StepExecution> task = createTask(getStep(), part);
            running.add(task);
            threads.execute(task);
        }
        Set<StepExecution> done = new HashSet<>();
        ExecutionException first = null;
        for (Future<StepExecution> part : running) {
            try {
                done.add(part.get());
            } catch (ExecutionException failed) {
                first = first == null ? failed : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return done;
    }
}
