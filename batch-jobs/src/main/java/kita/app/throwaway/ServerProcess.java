package kita.app.throwaway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The embedded PostgreSQL of a throw-away home, as its enemies see it.
 *
 * @param postmaster the first of its processes
 * @param port where it listens
 */
public record ServerProcess(ProcessHandle postmaster, int port) {

    private static final int LINE_OF_PORT = 3;

    /** Empty if none runs there. */
    public static Optional<ServerProcess> of(Path home) {
        try {
            List<String> lines = Files.readAllLines(home.resolve("postgres/postmaster.pid"));
            if (lines.size() <= LINE_OF_PORT) {
                return Optional.empty();
            }
            int port = Integer.parseInt(lines.get(LINE_OF_PORT).strip());
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .map(process -> new ServerProcess(process, port));
        } catch (IOException | NumberFormatException noServer) {
            return Optional.empty();
        }
    }

    /** As a power cut does it: all its processes at once, without a word. */
    public void kill() {
        List<ProcessHandle> all = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ServerProcess::waitFor);
        waitFor(postmaster);
    }

    /** What {@code pg_ctl stop -m immediate} does: SIGQUIT; no checkpoint, the next start recovers from the log. */
    public void stopImmediately() throws IOException {
        List<ProcessHandle> all = postmaster.descendants().toList();
        new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster.pid())).start();
        waitFor(postmaster);
        all.forEach(ServerProcess::waitFor);
    }

    private static void waitFor(ProcessHandle process) {
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stillThere) {
            throw new IllegalStateException("Process " + process.pid() + " does not end", stillThere);
        }
    }
}
