package kita.app.cli.household;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Siblings in the care of another municipality of this installation. */
@Command(
        name = "sibling",
        description = "Geschwisterbescheinigungen zwischen den Kommunen dieser Installation.",
        subcommands = {SiblingConfirmCommand.class, SiblingRevokeCommand.class, SiblingListCommand.class})
public final class SiblingCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
