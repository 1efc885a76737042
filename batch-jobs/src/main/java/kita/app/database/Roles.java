package kita.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The three roles and the schema: kita_owner migrates, kita_app works (owns nothing, cannot bypass row-level security),
 * kita_audit reads. Roles belong to the server and not to one database, so they are made here and not in a migration.
 */
final class Roles {

    static final String OWNER = "kita_owner";
    static final String APPLICATION = "kita_app";
    static final String AUDIT = "kita_audit";

    private Roles() {}

    static void ensure(Login admin, Optional<Secrets> passwords) {
        try (Connection connection = admin.connect();
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {OWNER, APPLICATION, AUDIT}) {
                statement.execute(createRole(role));
            }
            if (passwords.isPresent()) {
                setPassword(statement, OWNER, passwords.get().owner());
                setPassword(statement, APPLICATION, passwords.get().application());
            } else {
                letAdminTakeOn(statement);
            }
            statement.execute("""
                    DO $$ BEGIN
                        EXECUTE format('GRANT CREATE, CONNECT ON DATABASE %I TO kita_owner', current_database());
                        EXECUTE format('GRANT CONNECT ON DATABASE %I TO kita_app, kita_audit', current_database());
                        IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'kita') THEN
                            CREATE SCHEMA kita AUTHORIZATION kita_owner;
                        END IF;
                    END $$""");
        } catch (SQLException failure) {
            throw new DatabaseUnavailableException(
                    "Die Datenbank lässt sich nicht einrichten. Bitte Adresse, Benutzer und Rechte prüfen (der"
                            + " Benutzer muss Rollen anlegen dürfen, oder kita_owner, kita_app und kita_audit bestehen"
                            + " schon). SQLSTATE " + failure.getSQLState(),
                    failure);
        }
    }

    private static String createRole(String role) {
        return """
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                        CREATE ROLE %1$s NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT;
                    END IF;
                EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- two commands started at once
                END $$""".formatted(role);
    }

    private static void setPassword(Statement statement, String role, String password) throws SQLException {
        statement.execute("ALTER ROLE " + role + " LOGIN PASSWORD " + statement.enquoteLiteral(password));
    }

    private static void letAdminTakeOn(Statement statement) throws SQLException {
        statement.execute("""
                DO $$ DECLARE role text; BEGIN
                    FOREACH role IN ARRAY ARRAY['kita_owner', 'kita_app'] LOOP
                        IF NOT pg_has_role(current_user, role, 'SET') THEN
                            EXECUTE format('GRANT %I TO current_user', role);
                        END IF;
                    END LOOP;
                END $$""");
    }
}
