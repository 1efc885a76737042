package kita.app.database;

import java.util.Map;
import java.util.Optional;

/**
 * A server that the operator runs. The user must be allowed to create roles, or the three roles exist already and the
 * user is a member of kita_owner and kita_app; it takes on one or the other. An operator who wants a login for the
 * application that can be nothing else names it with KITA_DB_APP_USER and KITA_DB_APP_PASSWORD (a member of kita_app).
 */
record ExternalServer(Login admin, Login owner, Login application) {

    static ExternalServer from(Map<String, String> environment) {
        String url = environment.get("KITA_DB_URL");
        String user = required(environment, "KITA_DB_USER");
        String password = environment.getOrDefault("KITA_DB_PASSWORD", "");
        String applicationUser = environment.getOrDefault("KITA_DB_APP_USER", user);
        String applicationPassword = environment.getOrDefault("KITA_DB_APP_PASSWORD", password);
        return new ExternalServer(
                new Login(url, user, password, Optional.empty()),
                new Login(url, user, password, Optional.of(Roles.OWNER)),
                new Login(url, applicationUser, applicationPassword, Optional.of(Roles.APPLICATION)));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new DatabaseUnavailableException(
                    "KITA_DB_URL ist gesetzt, aber " + name + " fehlt. Bitte beide setzen oder beide weglassen.");
        }
        return value;
    }
}
