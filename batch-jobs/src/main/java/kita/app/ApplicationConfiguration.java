package kita.app;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import kita.app.tenant.TenantTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** One transaction manager for Hibernate, plain JDBC and Spring Batch, so that they commit together. */
@Configuration(proxyBeanMethods = false)
class ApplicationConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory factory, DataSource dataSource) {
        return new TenantTransactionManager(factory, dataSource);
    }
}
