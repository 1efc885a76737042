package kita.app.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/**
 * An open database, migrated and ready: who may enter it as the application. Closing it stops an embedded server that
 * nobody else uses.
 */
public final class Database implements AutoCloseable {

    private final Login admin;
    private final Optional<Secrets> passwords;
    private final Login owner;
    private final Login application;
    private final AutoCloseable server;

    private Database(ExternalServer external) {
        this.admin = external.admin();
        this.passwords = Optional.empty();
        this.owner = external.owner();
        this.application = external.application();
        this.server = () -> {};
    }

    private Database(EmbeddedServer embedded) {
        this.admin = embedded.admin();
        this.passwords = Optional.of(embedded.secrets());
        this.owner = embedded.owner();
        this.application = embedded.application();
        this.server = embedded;
    }

    /**
     * Opens the server that KITA_DB_URL, KITA_DB_USER and KITA_DB_PASSWORD name, or else the embedded one in {@code
     * home}, and brings its schema up to date. Failure is a {@link DatabaseUnavailableException} with a German sentence.
     */
    public static Database open(Path home, Map<String, String> environment) {
        String url = environment.get("KITA_DB_URL");
        boolean isExternal = url != null && !url.isBlank();
        Database database =
                isExternal ? new Database(ExternalServer.from(environment)) : new Database(EmbeddedServer.join(home));
        try {
            database.prepare();
            return database;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private void prepare() {
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

    /** Throws all data of all municipalities away, and leaves an empty, migrated database. */
    public void reset() {
        Schemas.drop(owner);
        prepare();
    }

    /** Keys of the municipalities on this installation, in order. */
    public List<String> municipalities() {
        try (Connection connection = application.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT tenant FROM kita.directory ORDER BY tenant")) {
            List<String> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
            return keys;
        } catch (SQLException failure) {
            throw new DatabaseUnavailableException("Die Datenbank antwortet nicht.", failure);
        }
    }

    public Login application() {
        return application;
    }

    /** As the owner of the schemas, for measurements that need tables of their own; the application never is. */
    public Connection connectAsOwner() throws SQLException {
        return owner.connect();
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
