package kita.app.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of its own with the same Java and the same classes as this one; nothing of this one's settings reaches it. */
final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ChildProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param errors file that takes what it writes to its error stream */
    static ChildProcess start(Class<?> main, int heapMiB, Path errors, List<String> arguments) throws IOException {
        return start(main, heapMiB, errors, List.of(), arguments);
    }

    /** @param options for its Java machine */
    static ChildProcess start(Class<?> main, int heapMiB, Path errors, List<String> options, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(java(main, heapMiB));
        command.addAll(1, options);
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("KITA_"));
        return new ChildProcess(builder.start());
    }

    static List<String> java(Class<?> main, int heapMiB) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMiB + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
    }

    /** Waits for a line that begins so; false if the program ended before. */
    boolean waitFor(String beginning) throws IOException {
        return !lineWith(beginning).isEmpty();
    }

    /** The next line that begins so; empty if the program ended before. */
    String lineWith(String beginning) throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = output.readLine();
        }
        return line == null ? "" : line;
    }

    void tell(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** True if it ended by itself before that time was over. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: it cannot say or tidy up anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        if (process.isAlive()) {
            kill();
        }
        output.close();
    }
}
