package kita.app.cli;

import java.io.PrintWriter;
import kita.app.cli.frame.ExitCodes;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.Session;
import kita.app.database.DatabaseUnavailableException;
import kita.app.jobs.JobRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A command that could not be carried out: one line for people, an exit code for scripts, never a stack trace. */
final class Failures implements IExecutionExceptionHandler {

    private final Session session;

    Failures(Session session) {
        this.session = session;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        try {
            return report(failure, err);
        } finally {
            err.flush();
        }
    }

    private int report(Exception failure, PrintWriter err) {
        if (session.isInterrupted()) {
            err.println("kita: Abgebrochen. Was fertig war, bleibt; ein neuer Aufruf macht dort weiter.");
            return ExitCodes.INTERRUPTED;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JobRefusedException.AlreadyRunning running) {
                err.println("kita: " + running.getMessage());
                return ExitCodes.BUSY;
            }
            if (cause instanceof JobRefusedException || cause instanceof RefusedUse) {
                err.println("kita: " + cause.getMessage());
                return ExitCodes.REFUSED;
            }
            if (cause instanceof DatabaseUnavailableException) {
                err.println("kita: " + cause.getMessage());
                return ExitCodes.UNAVAILABLE;
            }
        }
        err.println("kita: Ein Fehler im Programm hat den Befehl abgebrochen. Fundstelle: " + session.keep(failure));
        return ExitCodes.INTERNAL;
    }
}
