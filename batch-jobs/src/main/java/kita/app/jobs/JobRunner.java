package kita.app.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kita.app.store.Statistics;
import kita.app.tenant.TenantScope;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one door through which jobs run. One job of a kind per municipality at a time, held by a lock of the database
 * that dies with the process; so an execution that still looks started while we hold the lock is known to be dead, is
 * recovered, and goes on where its last commit left it.
 */
@Component
public class JobRunner {

    private static final String TENANT = "tenant";
    private static final String SCOPE = "scope";
    private static final String ATTEMPT = "attempt";

    private final JobOperator operator;
    private final JobRepository repository;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final Statistics statistics;

    JobRunner(
            JobOperator operator,
            JobRepository repository,
            JdbcClient jdbc,
            DataSource dataSource,
            Statistics statistics) {
        this.operator = operator;
        this.repository = repository;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.statistics = statistics;
    }

    /**
     * Runs the job to its end in this thread and answers its execution, which is COMPLETED. A job that fails throws what
     * stopped it; a second start while one runs is refused with {@link JobRefusedException.AlreadyRunning}.
     */
    public JobExecution run(Job job, JobRequest request) {
        try (Connection connection = dataSource.getConnection()) {
            if (!lock(connection, job, request)) {
                throw new JobRefusedException.AlreadyRunning(
                        job.getName(), request.tenant().value());
            }
            try {
                return TenantScope.call(request.tenant(), () -> startOrTakeUp(job, request));
            } finally {
                unlock(connection, job, request);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The lock of job " + job.getName() + " failed", failure);
        }
    }

    private JobExecution startOrTakeUp(Job job, JobRequest request) {
        Optional<JobExecution> last = lastExecution(job, request);
        long attempt = last.map(execution -> execution.getJobParameters().getLong(ATTEMPT))
                .orElse(0L);
        boolean finished = last.map(JobExecution::getStatus)
                .map(status -> status == BatchStatus.COMPLETED || status == BatchStatus.ABANDONED)
                .orElse(true);
        if (finished) {
            attempt++;
        } else {
            if (last.get().isRunning()) {
                operator.recover(last.get());
            }
            settle(last.get().getId());
        }
        JobParameters parameters = parameters(request, attempt);
        forgetUnbegun(job, parameters);
        try {
            JobExecution execution = outcome(operator.start(job, parameters));
            statistics.refresh();
            return execution;
        } catch (JobExecutionException failure) {
            throw new IllegalStateException("Job " + job.getName() + " could not be started", failure);
        }
    }

    /**
     * Where the answer to a commit got lost, Spring Batch calls the outcome UNKNOWN and never starts that work again. Our
     * steps look up in the database what stands there and do the rest, so for them it is as good as failed.
     */
    private void settle(long id) {
        JobExecution execution = repository.getJobExecution(id);
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(step.getLastUpdated());
                repository.update(step);
            }
        }
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            execution.setStatus(BatchStatus.FAILED);
            execution.setExitStatus(ExitStatus.FAILED);
            execution.setEndTime(execution.getLastUpdated());
            repository.update(execution);
        }
    }

    /**
     * Spring Batch notes an instance and its first execution in two transactions and refuses an instance without any
     * execution, so that a kill between the two would bar this work for ever.
     */
    private void forgetUnbegun(Job job, JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(job.getName(), parameters);
        if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
            repository.deleteJobInstance(instance);
        }
    }

    private static JobParameters parameters(JobRequest request, long attempt) {
        JobParametersBuilder builder = new JobParametersBuilder()
                .addString(TENANT, request.tenant().value())
                .addString(SCOPE, request.scopeKey())
                .addLong(ATTEMPT, attempt);
        request.scope().forEach(builder::addString);
        request.settings().forEach((name, value) -> builder.addString(name, value, false));
        return builder.toJobParameters();
    }

    private Optional<JobExecution> lastExecution(Job job, JobRequest request) {
        List<Long> ids = jdbc.sql("""
                        SELECT e.job_execution_id
                          FROM batch.batch_job_instance i
                          JOIN batch.batch_job_execution e USING (job_instance_id)
                          JOIN batch.batch_job_execution_params t ON t.job_execution_id = e.job_execution_id
                               AND t.parameter_name = 'tenant' AND t.parameter_value = :tenant
                          JOIN batch.batch_job_execution_params s ON s.job_execution_id = e.job_execution_id
                               AND s.parameter_name = 'scope' AND s.parameter_value = :scope
                         WHERE i.job_name = :job
                         ORDER BY e.job_execution_id DESC LIMIT 1""")
                .param("tenant", request.tenant().value())
                .param("scope", request.scopeKey())
                .param("job", job.getName())
                .query(Long.class)
                .list();
        return ids.stream().map(repository::getJobExecution).findFirst();
    }

    private static JobExecution outcome(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return execution;
        }
        for (Throwable failure : execution.getAllFailureExceptions()) {
            Throwable cause = failure;
            while (cause != null) {
                if (cause instanceof JobRefusedException refused) {
                    throw refused;
                }
                cause = cause.getCause();
            }
        }
        List<Throwable> failures = new ArrayList<>(execution.getAllFailureExceptions());
        // That a part failed says less than why it did.
        failures.removeIf(failure -> failure instanceof JobExecutionException && failure.getCause() == null);
        IllegalStateException failed = new IllegalStateException(
                "Job " + execution.getJobInstance().getJobName() + " ended as " + execution.getStatus(),
                failures.isEmpty() ? null : failures.get(0));
        failures.stream().skip(1).forEach(failed::addSuppressed);
        throw failed;
    }

    private static boolean lock(Connection connection, Job job, JobRequest request) throws SQLException {
        return ask(connection, "SELECT pg_try_advisory_lock(hashtext(?), hashtext(?))", job, request);
    }

    private static void unlock(Connection connection, Job job, JobRequest request) throws SQLException {
        ask(connection, "SELECT pg_advisory_unlock(hashtext(?), hashtext(?))", job, request);
    }

    private static boolean ask(Connection connection, String sql, Job job, JobRequest request) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "kita job " + job.getName());
            statement.setString(2, request.tenant().value());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
