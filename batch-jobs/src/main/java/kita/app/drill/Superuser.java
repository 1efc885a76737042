package kita.app.drill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import kita.app.database.ServerAddress;
import kita.app.throwaway.ServerProcess;

/** The superuser's way into the embedded server of a throw-away home, by any port that leads there. */
record Superuser(Path home) {

    private static final String NAME = "postgres";

    /** As if the server at that port were somebody else's. */
    ServerAddress through(int port) throws IOException {
        return new ServerAddress(
                Map.of("KITA_DB_URL", url(port), "KITA_DB_USER", NAME, "KITA_DB_PASSWORD", password()));
    }

    /** Ends all sessions of the application that came in as the superuser. */
    void terminateSessions() throws IOException, SQLException {
        int port = ServerProcess.of(home).orElseThrow().port();
        try (Connection connection = DriverManager.getConnection(url(port), NAME, password());
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE pid <> pg_backend_pid() AND usename = 'postgres' AND application_name = 'kita'");
        }
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private String password() throws IOException {
        Properties secrets = new Properties();
        try (InputStream in = Files.newInputStream(home.resolve("database.secrets"))) {
            secrets.load(in);
        }
        return secrets.getProperty("admin");
    }
}
