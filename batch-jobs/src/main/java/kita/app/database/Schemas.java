package kita.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The schemas of the application, as a whole. */
final class Schemas {

    private Schemas() {}

    /** Drops them with everything inside; waits for nobody who still works in them. */
    static void drop(Login owner) {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '5s'");
            statement.execute("DROP SCHEMA IF EXISTS batch, kita CASCADE");
        } catch (SQLException failure) {
            throw new DatabaseUnavailableException(
                    "Die Daten ließen sich nicht löschen; vermutlich arbeitet gerade noch ein anderer Befehl damit.",
                    failure);
        }
    }
}
