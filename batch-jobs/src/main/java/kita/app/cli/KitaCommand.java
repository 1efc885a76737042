package kita.app.cli;

import kita.app.cli.accounts.AccountCommand;
import kita.app.cli.accounts.BankCommand;
import kita.app.cli.accounts.DunningCommand;
import kita.app.cli.allocation.AllocateCommand;
import kita.app.cli.allocation.AllocationCommand;
import kita.app.cli.allocation.BirthCommand;
import kita.app.cli.allocation.CriteriaCommand;
import kita.app.cli.allocation.DecideCommand;
import kita.app.cli.allocation.OffersCommand;
import kita.app.cli.allocation.PostponeCommand;
import kita.app.cli.billing.BillCommand;
import kita.app.cli.billing.ClaimCommand;
import kita.app.cli.billing.LedgerCommand;
import kita.app.cli.billing.RefundCommand;
import kita.app.cli.household.AssessCommand;
import kita.app.cli.household.BurdenCommand;
import kita.app.cli.household.DebtorCommand;
import kita.app.cli.household.HistoryCommand;
import kita.app.cli.household.OutlookCommand;
import kita.app.cli.household.SiblingCommand;
import kita.app.cli.household.WaiverCommand;
import kita.app.cli.letters.DeadlinesCommand;
import kita.app.cli.letters.DeliveryCommand;
import kita.app.cli.letters.EakteCommand;
import kita.app.cli.letters.LettersCommand;
import kita.app.cli.letters.MailingCommand;
import kita.app.cli.letters.NoticesCommand;
import kita.app.cli.letters.RecomputeCommand;
import kita.app.cli.measure.BenchCommand;
import kita.app.cli.measure.DrillCommand;
import kita.app.cli.tariff.TariffCommand;
import kita.app.cli.town.DemoCommand;
import kita.app.cli.town.ImportCommand;
import kita.app.cli.town.ResetCommand;
import kita.app.cli.town.SampleCommand;
import kita.app.cli.town.StatusCommand;
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
