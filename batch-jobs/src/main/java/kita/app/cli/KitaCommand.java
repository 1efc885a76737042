package kita.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The root command; it does nothing but tell what there is. */
@Command(
        name = "kita",
        description = "Kita-Plätze vergeben und Elternbeiträge abrechnen.",
        subcommands = {
            DemoCommand.class,
            SampleCommand.class,
            ImportCommand.class,
            CriteriaCommand.class,
            TariffCommand.class,
            AllocateCommand.class,
            AllocationCommand.class,
            DecideCommand.class,
            OffersCommand.class,
            BirthCommand.class,
            PostponeCommand.class,
            AssessCommand.class,
            HistoryCommand.class,
            OutlookCommand.class,
            BurdenCommand.class,
            WaiverCommand.class,
            DebtorCommand.class,
            SiblingCommand.class,
            BillCommand.class,
            LedgerCommand.class,
            BankCommand.class,
            AccountCommand.class,
            RefundCommand.class,
            ClaimCommand.class,
            DunningCommand.class,
            NoticesCommand.class,
            LettersCommand.class,
            RecomputeCommand.class,
            DeliveryCommand.class,
            MailingCommand.class,
            DeadlinesCommand.class,
            EakteCommand.class,
            BenchCommand.class,
            DrillCommand.class,
            StatusCommand.class,
            ResetCommand.class
        })
final class KitaCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Diese Hilfe zeigen.")
    private boolean help;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }
}
