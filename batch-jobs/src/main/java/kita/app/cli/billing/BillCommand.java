package kita.app.cli.billing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The month run in its steps. */
@Command(
        name = "bill",
        description =
                "Der Monatslauf: vorbereiten, Probelauf ansehen, durch eine zweite Person freigeben, ausgeben, stornieren.",
        subcommands = {
            BillPrepareCommand.class,
            BillRehearseCommand.class,
            BillIgnoreCommand.class,
            BillDemandCommand.class,
            BillDiscardCommand.class,
            BillReleaseCommand.class,
            BillExportCommand.class,
            BillReverseCommand.class,
            BillWithdrawnCommand.class
        })
public final class BillCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
