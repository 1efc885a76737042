package kita.app.cli.billing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The ledger as a whole. */
@Command(
        name = "ledger",
        description = "Das Hauptbuch als Ganzes.",
        subcommands = {LedgerBalancesCommand.class, LedgerCloseCommand.class, LedgerVerifyCommand.class})
public final class LedgerCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
