package kita.app.cli.measure;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measurements, each printed beside a yardstick taken in the same run, because machines differ and are noisy. */
@Command(
        name = "bench",
        description = "Misst, wie schnell gerechnet wird, jeweils neben einem Vergleichsmaß aus demselben Lauf.",
        subcommands = {
            BenchFeesCommand.class,
            BenchAllocationCommand.class,
            BenchBillingCommand.class,
            BenchNoticesCommand.class
        })
public final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
