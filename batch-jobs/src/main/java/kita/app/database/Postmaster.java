package kita.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The server process of a data directory, as its postmaster.pid tells. A server outlives the command that started it:
 * other commands may be using it, and after a kill it is still there and is simply joined.
 */
record Postmaster(ProcessHandle process, int port) {

    private static final int LINE_OF_PORT = 3; // PostgreSQL: pid, data directory, start time, port, ...
    private static final int CONNECT_MILLIS = 2_000;
    private static final int STOP_SECONDS = 30;

    /** The living server of that directory; the file of a dead one is removed, so that a new server can start. */
    static Optional<Postmaster> of(Path dataDirectory) {
        Path file = dataDirectory.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() > LINE_OF_PORT) {
                Optional<ProcessHandle> process =
                        ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
                int port = Integer.parseInt(lines.get(LINE_OF_PORT).strip());
                if (process.isPresent() && answers(port)) {
                    return Optional.of(new Postmaster(process.get(), port));
                }
            }
            Files.delete(file);
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    /** Smart shutdown: waits for connections to end; ours are closed by now. */
    void stop() {
        process.destroy();
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stillBusy) {
            throw new DatabaseUnavailableException(
                    "Die eingebettete Datenbank wurde nicht fertig mit dem Beenden; sie läuft weiter.", stillBusy);
        }
    }
}
