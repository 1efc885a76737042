package kita.app.jobs.assess;

import kita.app.jobs.SideBySide;
import kita.app.jobs.TownParts;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Cut, assess the parts side by side, conclude; without skip and without retry. After an interruption all of it is done
 * again, for facts may have come in the meantime; what was assessed before is found unchanged.
 */
@Configuration(proxyBeanMethods = false)
class AssessJobs {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    AssessJobs(JobRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Bean
    Job assessJob(CutStep cut, AssessStep assess, PassStep pass) {
        Step parts = new StepBuilder("assess-parts", repository)
                .partitioner(AssessStep.NAME, TownParts.numbers())
                .step(step(AssessStep.NAME, assess))
                .gridSize(TownParts.MOST)
                .taskExecutor(SideBySide.threads())
                .allowStartIfComplete(true)
                .build();
        return new JobBuilder("assess", repository)
                .start(step("cut", cut))
                .next(parts)
                .next(step("pass", pass))
                .build();
    }

    private Step step(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet, transactions)
                .allowStartIfComplete(true)
                .build();
    }
}
