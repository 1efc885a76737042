package kita.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantScope;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@DatabaseTest
class JobRunnerTest {

    @Autowired
    JobRunner runner;

    @Autowired
    JobRepository repository;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Towns towns;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_failed_job_is_taken_up_at_the_step_that_failed_and_a_finished_one_is_started_anew() {
        TenantId town = towns.fresh();
        List<String> done = new ArrayList<>();
        boolean[] broken = {true};
        Job job = job("take-up", contribution -> done.add("first"), contribution -> {
            if (broken[0]) {
                throw new IllegalStateException("pulled the plug");
            }
            done.add("second");
        });

        assertThatThrownBy(() -> runner.run(job, request(town))).hasMessageContaining("FAILED");
        broken[0] = false;
        runner.run(job, request(town));
        assertThat(done).containsExactly("first", "second");

        runner.run(job, request(town));
        assertThat(done).containsExactly("first", "second", "first", "second");
    }

    @Test
    void an_execution_that_a_killed_process_left_behind_as_started_is_recovered_and_goes_on() {
        TenantId town = towns.fresh();
        List<String> done = new ArrayList<>();
        boolean[] broken = {true};
        Job job = job("recover", contribution -> done.add("first"), contribution -> {
            if (broken[0]) {
                throw new IllegalStateException("killed here");
            }
            done.add("second");
        });
        assertThatThrownBy(() -> runner.run(job, request(town))).hasMessageContaining("FAILED");
        // What kill -9 leaves: the rows still say that the job runs.
        jdbc.sql("""
                        UPDATE batch.batch_job_execution SET status = 'STARTED', end_time = NULL
                         WHERE job_execution_id = (SELECT max(job_execution_id) FROM batch.batch_job_execution_params
                                                    WHERE parameter_value = ?)""").param(town.value()).update();
        jdbc.sql("""
                        UPDATE batch.batch_step_execution SET status = 'STARTED', end_time = NULL
                         WHERE status = 'FAILED' AND job_execution_id =
                               (SELECT max(job_execution_id) FROM batch.batch_job_execution_params
                                 WHERE parameter_value = ?)""").param(town.value()).update();
        broken[0] = false;

        JobExecution execution = runner.run(job, request(town));

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void of_many_starts_at_once_one_runs_and_the_others_are_refused_by_type() throws Exception {
        TenantId town = towns.fresh();
        CountDownLatch othersRefused = new CountDownLatch(5);
        Job job = job("many", contribution -> othersRefused.await(), contribution -> {});
        var pool = Executors.newFixedThreadPool(6);
        try {
            List<Future<String>> outcomes = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                outcomes.add(pool.submit(() -> {
                    try {
                        runner.run(job, request(town));
                        return "ran";
                    } catch (JobRefusedException.AlreadyRunning refused) {
                        othersRefused.countDown();
                        return "refused";
                    }
                }));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> outcome : outcomes) {
                answers.add(outcome.get());
            }
            assertThat(answers)
                    .containsOnlyOnce("ran")
                    .filteredOn("refused"::equals)
                    .hasSize(5);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_step_works_for_the_municipality_of_its_job_and_the_thread_for_none_afterwards() {
        TenantId town = towns.fresh();
        List<TenantId> seen = new ArrayList<>();
        runner.run(job("scope", contribution -> seen.add(TenantScope.required()), contribution -> {}), request(town));
        assertThat(seen).containsExactly(town);
        assertThat(TenantScope.current()).isEmpty();
    }

    private static JobRequest request(TenantId town) {
        return new JobRequest(town, Map.of("month", "2026-09"), Map.of());
    }

    private interface Work {
        void run(Object contribution) throws Exception;
    }

    private Job job(String name, Work first, Work second) {
        return new JobBuilder(name, repository)
                .start(new StepBuilder("first", repository)
                        .tasklet(tasklet(first), transactions)
                        .build())
                .next(new StepBuilder("second", repository)
                        .tasklet(tasklet(second), transactions)
                        .build())
                .build();
    }

    private static Tasklet tasklet(Work work) {
        return (contribution, context) -> {
            work.run(contribution);
            return RepeatStatus.FINISHED;
        };
    }
}
