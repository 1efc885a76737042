package kita.app.cli.accounts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Whom to remind and whom not. */
@Command(
        name = "dunning",
        description = "Mahnvorschläge, Mahnsperren, Mahngebühren.",
        subcommands = {
            DunningProposeCommand.class,
            DunningBlockCommand.class,
            DunningUnblockCommand.class,
            DunningFeeCommand.class
        })
public final class DunningCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
