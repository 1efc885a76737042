package kita.app.cli.allocation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Offers of places after they are made. */
@Command(
        name = "offers",
        description = "Platzangebote: ansehen, beantworten, verfallen lassen; Anmeldungen zurückziehen.",
        subcommands = {
            OffersListCommand.class,
            OffersAnswerCommand.class,
            OffersLapseCommand.class,
            OffersUnbornCommand.class,
            OffersWithdrawCommand.class
        })
public final class OffersCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
