package kita.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import kita.app.cli.frame.Session;
import picocli.CommandLine;

/** The program as somebody types it, with all commands of all rooms. */
public final class TypedCommand {

    private TypedCommand() {}

    /** Answers the exit code; what was printed is in the two writers. */
    public static int run(StringWriter out, StringWriter err, String... arguments) {
        try (Session session = new Session()) {
            CommandLine command = Kita.commandLine(session);
            command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
            return command.execute(arguments);
        }
    }
}
