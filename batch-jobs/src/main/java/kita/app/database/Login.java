package kita.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to connect as whom.
 *
 * @param role the role to take on after the login; empty if the login itself is that role
 */
public record Login(String url, String user, String password, Optional<String> role) {

    public Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        if (role.isPresent()) {
            try (var statement = connection.createStatement()) {
                statement.execute(takeOnRole());
            }
        }
        return connection;
    }

    PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** The statement that a pool runs on each new connection. */
    public String takeOnRole() {
        return role.map(name -> "SET ROLE " + name).orElse("SELECT 1");
    }

    /** Passwords never reach a log. */
    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
