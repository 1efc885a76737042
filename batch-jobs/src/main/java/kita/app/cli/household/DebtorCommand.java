package kita.app.cli.household;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Who owes a fee together with its payer. */
@Command(
        name = "debtor",
        description =
                "Personen, die den Beitrag gemeinsam mit der zahlungspflichtigen Person schulden und anderswo wohnen:"
                        + " zwei Bescheide mit je eigener Frist, eine Schuld.",
        subcommands = {DebtorAddCommand.class, DebtorEndCommand.class, DebtorListCommand.class})
public final class DebtorCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
