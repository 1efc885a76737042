package kita.app.jobs.assess;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** One step, without skip and without retry. */
@Configuration(proxyBeanMethods = false)
class AssessJobs {

    @Bean
    Job assessJob(JobRepository repository, PlatformTransactionManager transactions, AssessStep assess) {
        return new JobBuilder("assess", repository)
                .start(new StepBuilder("assess", repository)
                        .tasklet(assess, transactions)
                        .build())
                .build();
    }
}
