package kita.app.cli.allocation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Allocations as files, and what would be if. */
@Command(
        name = "allocation",
        description = "Vergabeprobleme und Vorschläge aus Dateien prüfen und rechnen; was wäre, wenn.",
        subcommands = {AllocationCheckCommand.class, AllocationSolveCommand.class, AllocationWhatIfCommand.class})
public final class AllocationCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
