package kita.app.database;

import java.nio.file.Path;

/** A command of its own, for tests: joins the server, says so, and leaves when its input ends. */
final class ServerGuest {

    private ServerGuest() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedServer server = EmbeddedServer.join(Path.of(arguments[0]))) {
            try (var connection = server.admin().connect();
                    var statement = connection.createStatement();
                    var result = statement.executeQuery("SELECT pg_postmaster_start_time()::text")) {
                result.next();
                System.out.println("here since " + result.getString(1));
            }
            System.in.read();
        }
        System.out.println("left");
    }
}
