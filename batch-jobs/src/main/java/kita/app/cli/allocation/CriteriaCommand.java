package kita.app.cli.allocation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Award criteria as documents. */
@Command(
        name = "criteria",
        description = "Vergabekriterien prüfen und Lose nachrechnen, ohne Datenbank.",
        subcommands = {CriteriaCheckCommand.class, CriteriaLotCommand.class})
public final class CriteriaCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
