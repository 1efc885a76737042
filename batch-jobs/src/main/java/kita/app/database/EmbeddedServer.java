package kita.app.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * PostgreSQL in the home directory, for everyone who has no server: started by the first command, joined by others that
 * run at the same time, stopped by the last one to leave.
 *
 * <p>Two lock files say who is there. {@code start.lock} is held while somebody starts or stops the server; {@code
 * users.lock} is held shared by every command for as long as it works.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Path home;
    private final Secrets secrets;
    private final Postmaster postmaster;
    private final FileChannel users;

    private EmbeddedServer(Path home, Secrets secrets, Postmaster postmaster, FileChannel users) {
        this.home = home;
        this.secrets = secrets;
        this.postmaster = postmaster;
        this.users = users;
    }

    static EmbeddedServer join(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel users = open(home.resolve("users.lock"));
            try (FileChannel starters = open(home.resolve("start.lock"));
                    FileLock starting = starters.lock()) {
                Secrets secrets = Secrets.in(home.resolve("database.secrets"));
                Postmaster postmaster = Postmaster.of(dataDirectory(home)).orElseGet(() -> start(home, secrets));
                users.lock(0, Long.MAX_VALUE, true);
                return new EmbeddedServer(home, secrets, postmaster, users);
            } catch (IOException | RuntimeException failure) {
                users.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new DatabaseUnavailableException(
                    "Das Verzeichnis " + home + " lässt sich nicht benutzen: " + failure.getMessage(), failure);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static Path dataDirectory(Path home) {
        return home.resolve("postgres");
    }

    private static Postmaster start(Path home, Secrets secrets) {
        Path data = dataDirectory(home);
        Path passwordFile = home.resolve("initdb.secret");
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(home.resolve("postgres.log").toFile());
        try {
            Files.deleteIfExists(passwordFile);
            Files.writeString(passwordFile, secrets.admin());
            // The library locks the directory for as long as the program lives that started a server there, even if
            // that
            // server died since. Ours is start.lock, and nobody comes here while a server lives.
            Files.deleteIfExists(data.resolve("epg-lock"));
            // The handle is dropped on purpose: the server must outlive this command if others use it. These options
            // reach initdb as --name=value; passwords instead of the library's default of letting everybody in.
            EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setConnectConfig("password", secrets.admin())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("max_wal_size", "2GB")
                    // Statements and key values are personal data and stay out of the server's log.
                    .setServerConfig("log_error_verbosity", "terse")
                    .setServerConfig("log_min_error_statement", "panic")
                    .setServerConfig("log_parameter_max_length_on_error", "0")
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setPGStartupWait(START_LIMIT)
                    .start();
            return Postmaster.of(data)
                    .orElseThrow(() -> new DatabaseUnavailableException(
                            "Die eingebettete Datenbank ist nicht gestartet. Einzelheiten: " + home + "/postgres.log"));
        } catch (IOException | IllegalStateException failure) {
            throw new DatabaseUnavailableException(
                    "Die eingebettete Datenbank ist nicht gestartet. Einzelheiten: " + home + "/postgres.log", failure);
        } finally {
            try {
                Files.deleteIfExists(passwordFile);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    Secrets secrets() {
        return secrets;
    }

    Login admin() {
        return login("postgres", secrets.admin());
    }

    Login owner() {
        return login(Roles.OWNER, secrets.owner());
    }

    Login application() {
        return login(Roles.APPLICATION, secrets.application());
    }

    private Login login(String user, String password) {
        return new Login(
                "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/postgres", user, password, Optional.empty());
    }

    /** Leaves, and stops the server if nobody else is there. */
    @Override
    public void close() {
        try (FileChannel starters = open(home.resolve("start.lock"));
                FileLock stopping = starters.lock()) {
            users.close();
            try (FileChannel others = open(home.resolve("users.lock"));
                    FileLock alone = others.tryLock()) {
                if (alone != null) {
                    postmaster.stop();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
