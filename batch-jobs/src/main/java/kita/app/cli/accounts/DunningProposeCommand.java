package kita.app.cli.accounts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.jobs.money.DunningDesk;
import kita.app.jobs.money.DunningDesk.ForPayer;
import kita.app.jobs.money.DunningWorkbook;
import kita.money.Money;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whom to remind; a clerk decides. */
@Command(
        name = "propose",
        description = "Schlägt Mahnungen vor, als Liste; nie für eine Lastschrift, die nicht eingezogen wurde.")
final class DunningProposeCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private Today today;

    @Mixin
    private OutOption out;

    @Option(
            names = "--grace",
            paramLabel = "TAGE",
            defaultValue = "7",
            description = "Tage nach Fälligkeit oder Rückgabe (Vorgabe: ${DEFAULT-VALUE}).")
    private int grace;

    DunningProposeCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        List<ForPayer> found = session.bean(DunningDesk.class).propose(tenant, today.day(), grace);
        Path file = out.of(tenant, "dunning").resolve("mahnvorschlag-" + today.day() + ".xlsx");
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream stream = Files.newOutputStream(file)) {
                DunningWorkbook.write(found, today.day(), stream);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Money total = found.stream().map(one -> one.proposal().total()).reduce(Money.ZERO, Money::plus);
        long items =
                found.stream().mapToLong(one -> one.proposal().lines().size()).sum();
        long held =
                found.stream().mapToLong(one -> one.proposal().held().size()).sum();
        output.answer(
                GermanCount.of(items, "Posten", "Posten") + " zu mahnen, zusammen " + total.german()
                        + "; zurückgehalten " + held + ". Liste: " + file,
                Map.of("items", items, "total", total.toString(), "held", held, "file", file.toString()));
    }
}
