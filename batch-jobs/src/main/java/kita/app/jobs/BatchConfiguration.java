package kita.app.jobs;

import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.Isolation;

/**
 * Spring Batch on the database, so that a killed job can be started again. Concurrent starts are kept apart by {@link
 * JobRunner}'s lock, so the job repository need not be serializable.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(tablePrefix = "batch.BATCH_", isolationLevelForCreate = Isolation.READ_COMMITTED)
class BatchConfiguration {

    /** A repository without memory cannot restart anything; that must never be found out after a crash. */
    @Bean
    SmartInitializingSingleton repositoryRemembers(JobRepository repository) {
        return () -> {
            if (repository instanceof ResourcelessJobRepository) {
                throw new IllegalStateException("The job repository keeps nothing; jobs could not be restarted");
            }
        };
    }
}
