package kita.app.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/**
 * An open database, migrated and ready: who may enter it as the application. Closing it stops an embedded server that
 * nobody else uses.
 */
public final class Database implements AutoCloseable {

    private final Login application;
    private final AutoCloseable server;

    private Database(Login application, AutoCloseable server) {
        this.application = application;
        this.server = server;
    }

    /**
     * Opens the server that KITA_DB_URL, KITA_DB_USER and KITA_DB_PASSWORD name, or else the embedded one in {@code
     * home}, and brings its schema up to date. Failure is a {@link DatabaseUnavailableException} with a German sentence.
     */
    public static Database open(Path home, Map<String, String> environment) {
        String url = environment.get("KITA_DB_URL");
        if (url != null && !url.isBlank()) {
            ExternalServer external = ExternalServer.from(environment);
            prepare(external.admin(), Optional.empty(), external.owner());
            return new Database(external.application(), () -> {});
        }
        EmbeddedServer embedded = EmbeddedServer.join(home);
        try {
            prepare(embedded.admin(), Optional.of(embedded.secrets()), embedded.owner());
            return new Database(embedded.application(), embedded);
        } catch (RuntimeException failure) {
            embedded.close();
            throw failure;
        }
    }

    private static void prepare(Login admin, Optional<Secrets> passwords, Login owner) {
        Roles.ensure(admin, passwords);
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(owner.dataSource())
                .initSql(owner.takeOnRole())
                .schemas("kita")
                .createSchemas(false)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    public Login application() {
        return application;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception failure) {
            throw new DatabaseUnavailableException("Die Datenbank ließ sich nicht ordentlich schließen.", failure);
        }
    }
}
