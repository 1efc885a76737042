package kita.app.cli.letters;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Notices that are retrieved instead of posted. */
@Command(
        name = "delivery",
        description = "Elektronische Bekanntgabe mit Einwilligung: Bescheide zum Abruf (§ 37 Abs. 2a SGB X).",
        subcommands = {DeliveryConsentCommand.class, DeliveryRevokeCommand.class, DeliveryProvideCommand.class})
public final class DeliveryCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
