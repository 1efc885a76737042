package kita.app.cli.accounts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What comes from the bank. */
@Command(
        name = "bank",
        description = "Dateien der Bank einlesen, Zahlungen in Verwahrung zuordnen.",
        subcommands = {BankImportCommand.class, BankOpenCommand.class, BankAssignCommand.class})
public final class BankCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
