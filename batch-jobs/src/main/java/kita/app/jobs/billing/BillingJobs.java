package kita.app.jobs.billing;

import kita.app.jobs.TownCut;
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
 * The jobs of a month run. None of their steps skips or retries anything. Nobody collects before all is posted, and
 * nobody posts once collecting has begun.
 */
@Configuration(proxyBeanMethods = false)
class BillingJobs {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    BillingJobs(JobRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Bean
    Job prepareBillingJob(
            CheckStep check, TownCut cut, PostStep post, CollectStep collect, SealStep seal, RehearseStep rehearse) {
        return new JobBuilder("billing-prepare", repository)
                .start(atEachStart("check", check))
                .next(atEachStart("cut", cut.before("Beiträge buchen")))
                .next(TownParts.inParts(step("post", post), repository).build())
                .next(TownParts.inParts(step("collect", collect), repository).build())
                .next(step("seal", seal))
                .next(step("rehearse", rehearse))
                .build();
    }

    @Bean
    Job reverseBillingJob(CounterStep counter, TownCut cut, CollectStep collect, SealStep seal, RehearseStep rehearse) {
        return new JobBuilder("billing-reverse", repository)
                .start(step("counter", counter))
                .next(atEachStart("cut", cut.before("Lauf stornieren")))
                .next(TownParts.inParts(step("collect", collect), repository).build())
                .next(step("seal", seal))
                .next(step("rehearse", rehearse))
                .build();
    }

    @Bean
    Job exportBillingJob(ExportStep export) {
        return new JobBuilder("billing-export", repository)
                .start(step("export", export))
                .build();
    }

    private Step atEachStart(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet, transactions)
                .allowStartIfComplete(true)
                .build();
    }

    private Step step(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository).tasklet(tasklet, transactions).build();
    }
}
