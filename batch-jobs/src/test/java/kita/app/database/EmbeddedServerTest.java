package kita.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    @Test
    void two_commands_share_one_server_and_the_last_to_leave_stops_it() throws Exception {
        try (Guest first = new Guest(home);
                Guest second = new Guest(home)) {
            assertThat(second.greeting).isEqualTo(first.greeting);
            first.leave();
            assertThat(server()).as("the second still works").isPresent();
            second.leave();
        }
        assertThat(server()).isEmpty();
    }

    @Test
    void a_server_that_outlived_a_killed_command_is_joined_and_its_data_are_there() throws Exception {
        String greeting;
        try (Guest killed = new Guest(home)) {
            greeting = killed.greeting;
            killed.process.destroyForcibly().waitFor();
        }
        try (Guest next = new Guest(home)) {
            assertThat(next.greeting).isEqualTo(greeting);
            next.leave();
        }
        assertThat(server()).isEmpty();
    }

    @Test
    void the_file_of_a_dead_server_is_cleared_and_a_new_one_starts_on_the_same_data() throws Exception {
        String before;
        try (Guest first = new Guest(home)) {
            before = first.greeting;
            ProcessHandle dead = server().orElseThrow().process();
            first.process.destroyForcibly().waitFor();
            dead.destroyForcibly();
            dead.onExit().get();
        }
        assertThat(home.resolve("postgres/postmaster.pid")).exists();
        try (Guest next = new Guest(home)) {
            assertThat(next.greeting).isNotEqualTo(before);
            next.leave();
        }
    }

    @Test
    void nobody_enters_without_a_password_and_only_the_owner_of_the_home_can_read_it() throws Exception {
        try (Guest guest = new Guest(home)) {
            String url = "jdbc:postgresql://127.0.0.1:" + server().orElseThrow().port() + "/postgres";
            for (String user : new String[] {"postgres", "kita_owner", "kita_app"}) {
                assertThatThrownBy(() ->
                                DriverManager.getConnection(url, user, "guess").close())
                        .isInstanceOf(SQLException.class);
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("database.secrets"))))
                    .isEqualTo("rw-------");
            assertThat(home.resolve("initdb.secret")).doesNotExist();
            guest.leave();
        }
    }

    @Test
    void an_external_server_is_prepared_migrated_and_entered_as_kita_app() throws Exception {
        try (Guest guest = new Guest(home)) {
            Secrets secrets = Secrets.in(home.resolve("database.secrets"));
            Map<String, String> environment = Map.of(
                    "KITA_DB_URL",
                    "jdbc:postgresql://127.0.0.1:" + server().orElseThrow().port() + "/postgres",
                    "KITA_DB_USER",
                    "postgres",
                    "KITA_DB_PASSWORD",
                    secrets.admin());
            for (int opened = 0; opened < 2; opened++) {
                try (Database database = Database.open(home, environment);
                        Connection connection = database.application().connect();
                        var statement = connection.createStatement();
                        var result = statement.executeQuery("SELECT current_user, to_regclass('kita.entry')")) {
                    result.next();
                    assertThat(result.getString(1)).isEqualTo("kita_app");
                    assertThat(result.getString(2)).isEqualTo("kita.entry");
                }
            }
            guest.leave();
        }
    }

    @Test
    void an_address_without_a_user_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> Database.open(home, Map.of("KITA_DB_URL", "jdbc:postgresql://127.0.0.1:1/x")))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("KITA_DB_USER fehlt");
    }

    private Optional<Postmaster> server() {
        return Postmaster.of(home.resolve("postgres"));
    }

    /** A command in a process of its own. */
    private static final class Guest implements AutoCloseable {

        private final Process process;
        private final BufferedReader output;
        private final String greeting;

        Guest(Path home) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ServerGuest.class.getName(),
                            home.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            greeting = nextLine("here since ");
        }

        private String nextLine(String start) throws IOException {
            String line = output.readLine();
            while (line != null && !line.startsWith(start)) {
                line = output.readLine();
            }
            return line == null ? "no answer" : line;
        }

        void leave() throws Exception {
            process.getOutputStream().close();
            nextLine("left");
            process.waitFor();
        }

        @Override
        public void close() throws Exception {
            process.getOutputStream().close();
            process.waitFor();
        }
    }
}
