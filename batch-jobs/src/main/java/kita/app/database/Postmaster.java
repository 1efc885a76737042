package kita.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The server process of a data directory, as its postmaster.pid tells. A server outlives the command that started it:
 * other commands may be using it, and after a kill it is still there and is simply joined.
 */
record Postmaster(ProcessHandle process, int port) {

    // PostgreSQL: pid, data directory, start time, port, directory of the socket, address, shared memory, status
    private static final int LINE_OF_PORT = 3;
    private static final int LINE_OF_STATUS = 7;

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    /** A file without a word in it was about to be written when its server died. */
    private static final Duration EMPTY_LIMIT = Duration.ofSeconds(2);

    private static final long PAUSE_MILLIS = 20;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int STOP_SECONDS = 30;

    /**
     * The living server of that directory; one that still starts or stops is waited for, because to take its file away
     * would leave two servers on one directory. The file of a dead one is removed, so that a new server can start.
     */
    static Optional<Postmaster> of(Path dataDirectory) {
        Path file = dataDirectory.resolve("postmaster.pid");
        long begun = System.nanoTime();
        try {
            while (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                Duration waited = Duration.ofNanos(System.nanoTime() - begun);
                if (lines.isEmpty()
                        ? waited.compareTo(EMPTY_LIMIT) > 0
                        : process(lines).isEmpty()) {
                    Files.delete(file);
                } else if (isReady(lines)) {
                    return Optional.of(new Postmaster(process(lines).orElseThrow(), port(lines)));
                } else if (waited.compareTo(START_LIMIT) > 0) {
                    throw new DatabaseUnavailableException("Die eingebettete Datenbank läuft (Prozess "
                            + lines.get(0).strip() + "), antwortet aber nicht.");
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            return Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException("Das Warten auf die eingebettete Datenbank wurde abgebrochen.");
        }
    }

    /** Empty if it is dead, or its number belongs to another program by now. */
    private static Optional<ProcessHandle> process(List<String> lines) {
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.contains("postgres"))
                        .orElse(true));
    }

    private static boolean isReady(List<String> lines) {
        return lines.size() > LINE_OF_STATUS
                && lines.get(LINE_OF_STATUS).strip().equals("ready")
                && answers(port(lines));
    }

    private static int port(List<String> lines) {
        return Integer.parseInt(lines.get(LINE_OF_PORT).strip());
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
