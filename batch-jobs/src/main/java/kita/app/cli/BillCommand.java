package kita.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The month run in its three steps. */
@Command(
        name = "bill",
        description = "Der Monatslauf: vorbereiten, durch eine zweite Person freigeben, ausgeben.",
        subcommands = {BillPrepareCommand.class, BillReleaseCommand.class, BillExportCommand.class})
final class BillCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
