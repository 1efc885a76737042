package kita.app.cli.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import kita.app.KitaApplication;
import kita.app.jobs.ProgressRelay;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One call of the program: where its home is, and the application, started when a command first needs it. */
public final class Session implements AutoCloseable {

    private ConfigurableApplicationContext application;
    private volatile boolean interrupted;

    /** Begins it; from here on it notices Ctrl-C. */
    public Session() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted = true));
    }

    /** Whether somebody ended the program (Ctrl-C) while a command was at work. */
    public boolean isInterrupted() {
        return interrupted;
    }

    /** The folder of the embedded database and the log: KITA_HOME, or .kita where the command was called. */
    public Path home() {
        String home = System.getenv("KITA_HOME");
        return Path.of(home == null || home.isBlank() ? ".kita" : home).toAbsolutePath();
    }

    /** A part of the application, which is started for it if need be. */
    public <T> T bean(Class<T> type) {
        start();
        return application.getBean(type);
    }

    /** Starts the application if it is not there yet. */
    public synchronized void start() {
        if (application == null) {
            SpringApplication spring = new SpringApplication(KitaApplication.class);
            spring.setDefaultProperties(java.util.Map.of("kita.home", home().toString()));
            application = spring.run();
            application.getBean(ProgressRelay.class).listen(TerminalProgress.choose());
        }
    }

    /** Writes down where a failure happened, and answers the file. */
    public Path keep(Throwable failure) {
        Path log = home().resolve("kita.log");
        try {
            Files.createDirectories(log.getParent());
            Files.writeString(
                    log,
                    LocalDateTime.now() + "\n" + FailureTrace.of(failure),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return log;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        if (application != null) {
            application.close();
        }
    }
}
