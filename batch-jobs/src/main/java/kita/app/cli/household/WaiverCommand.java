package kita.app.cli.household;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Applications to waive the fee. */
@Command(
        name = "waiver",
        description = "Anträge auf Erlass des Kostenbeitrags (§ 90 Abs. 4 SGB VIII) entscheiden.",
        subcommands = {WaiverDecideCommand.class, WaiverRevokeCommand.class, WaiverListCommand.class})
public final class WaiverCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
