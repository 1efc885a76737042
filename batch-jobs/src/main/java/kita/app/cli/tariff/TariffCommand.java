package kita.app.cli.tariff;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Fee ordinances as documents: the workbench of whoever writes one. */
@Command(
        name = "tariff",
        description = "Gebührensatzungen prüfen, nachrechnen, vergleichen und am Bestand durchspielen.",
        subcommands = {
            TariffCheckCommand.class,
            TariffTestCommand.class,
            TariffExplainCommand.class,
            TariffDiffCommand.class,
            TariffRevisionsCommand.class,
            TariffCalendarCommand.class,
            TariffSimulateCommand.class
        })
public final class TariffCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
