package kita.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The open database as beans. The pool closes before the server, because it depends on it. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Database database(@Value("${kita.home}") Path home, ObjectProvider<ServerAddress> address) {
        return Database.open(
                home, address.getIfAvailable(ServerAddress::ofTheProcess).variables());
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(Database database, @Value("${kita.pool:8}") int size) {
        Login login = database.application();
        HikariConfig config = new HikariConfig();
        config.setPoolName("kita");
        config.setJdbcUrl(login.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setConnectionInitSql(login.takeOnRole());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.addDataSourceProperty("ApplicationName", "kita");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Without details in its messages the driver cannot put key values into an exception text.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }
}
