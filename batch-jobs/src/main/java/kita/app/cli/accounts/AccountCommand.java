package kita.app.cli.accounts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Payers' accounts. */
@Command(
        name = "account",
        description = "Personenkonten: ansehen, stunden, ausbuchen.",
        subcommands = {
            AccountShowCommand.class,
            AccountCertificateCommand.class,
            AccountWriteOffCommand.class,
            AccountDeferCommand.class,
            AccountNotDrawnCommand.class
        })
public final class AccountCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
