package kita.app.database;

import java.util.Map;

/**
 * Where the server is asked for: in these variables (KITA_DB_URL and so on). Without such a bean it is the environment of
 * the process; a drill brings an empty one, so that it never enters the database of whoever calls it.
 */
public record ServerAddress(Map<String, String> variables) {

    /** The embedded server in the home, whatever the environment says. */
    public static final ServerAddress EMBEDDED = new ServerAddress(Map.of());

    public ServerAddress {
        variables = Map.copyOf(variables);
    }

    static ServerAddress ofTheProcess() {
        return new ServerAddress(System.getenv());
    }

    /** Passwords never reach a log. */
    @Override
    public String toString() {
        return "ServerAddress[…]";
    }
}
