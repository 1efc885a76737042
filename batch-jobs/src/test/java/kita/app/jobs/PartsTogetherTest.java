package kita.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** Found by the full drill of faults: the next start of a job met parts of the last one that were still at work. */
class PartsTogetherTest {

    private final JobExecution job = new JobExecution(1, new JobInstance(1, "job"), new JobParameters());

    @Test
    void a_part_that_fails_does_not_leave_the_others_at_work_behind() {
        CountDownLatch failed = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        Step worker = new Step() {
            @Override
            public String getName() {
                return "worker";
            }

            @Override
            public void execute(StepExecution part) {
                if (part.getId() == 1) {
                    failed.countDown();
                    throw new IllegalStateException("the database is gone");
                }
                await(failed);
                done.incrementAndGet();
            }
        };
        Set<StepExecution> parts = new LinkedHashSet<>();
        for (int part = 1; part <= 5; part++) {
            parts.add(new StepExecution(part, "worker:" + part, job));
        }
        assertThatThrownBy(() -> new PartsTogether(worker, 8).doHandle(new StepExecution(9, "whole", job), parts))
                .hasRootCauseMessage("the database is gone");
        assertThat(done).hasValue(4);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
