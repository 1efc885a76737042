package kita.app.cli.billing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Credits that are paid out, in their steps. */
@Command(
        name = "refund",
        description = "Guthaben auszahlen: vorschlagen, durch eine zweite Person freigeben, als Datei für die Bank"
                + " ausgeben.",
        subcommands = {
            RefundProposeCommand.class,
            RefundListCommand.class,
            RefundReleaseCommand.class,
            RefundExportCommand.class,
            RefundDiscardCommand.class
        })
public final class RefundCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
