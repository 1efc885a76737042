package kita.app.jobs.notices;

import kita.app.store.notices.SetAsideNotices;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The job that issues notices. None of its steps skips or retries anything. */
@Configuration(proxyBeanMethods = false)
class NoticesJobs {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    NoticesJobs(JobRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Bean
    Job noticesJob(
            SetAsideNotices setAside,
            DecisionsStep decisions,
            WithdrawalsStep withdrawals,
            WaiversStep waivers,
            FeesStep fees,
            JointFeesStep jointFees,
            FilesStep files) {
        return new JobBuilder("notices", repository)
                .start(step("afresh", afresh(setAside)))
                .next(step("decisions", decisions))
                .next(step("withdrawals", withdrawals))
                .next(step("waivers", waivers))
                .next(step("fees", fees))
                .next(step("jointFees", jointFees))
                .next(step("files", files))
                .build();
    }

    private static Tasklet afresh(SetAsideNotices setAside) {
        return (contribution, context) -> {
            setAside.clear();
            return RepeatStatus.FINISHED;
        };
    }

    private Step step(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository).tasklet(tasklet, transactions).build();
    }
}
