package kita.app.cli.letters;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What happens to notices after they were issued. */
@Command(
        name = "deadlines",
        description = "Bescheidregister: zur Post gegeben, Fristen, Rückläufer, Widersprüche, Bestandskraft.",
        subcommands = {
            DeadlinesPostedCommand.class,
            DeadlinesNoteCommand.class,
            DeadlinesUndoCommand.class,
            DeadlinesListCommand.class
        })
public final class DeadlinesCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
