package kita.app.jobs.letters;

import kita.app.jobs.notices.FilesStep;
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

/** The job that issues letters which decide nothing. None of its steps skips or retries anything. */
@Configuration(proxyBeanMethods = false)
class LettersJobs {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    LettersJobs(JobRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Bean
    Job lettersJob(SetAsideNotices setAside, LettersStep letters, FilesStep files) {
        Tasklet afresh = (contribution, context) -> {
            setAside.clear();
            return RepeatStatus.FINISHED;
        };
        return new JobBuilder("letters", repository)
                .start(step("afresh", afresh))
                .next(step("letters", letters))
                .next(step("files", files))
                .build();
    }

    private Step step(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository).tasklet(tasklet, transactions).build();
    }
}
