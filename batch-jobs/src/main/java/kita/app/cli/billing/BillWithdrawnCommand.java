package kita.app.cli.billing;

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
import kita.app.jobs.billing.ReversalAftermath;
import kita.app.jobs.billing.WithdrawnWorkbook;
import kita.app.store.notices.Withdrawals.Withdrawn;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Whose notice was withdrawn with a run. */
@Command(
        name = "withdrawn",
        description =
                "Nennt die Bescheide, die mit einem stornierten Lauf zurückgenommen wurden; jeder dieser Familien ist"
                        + " ein Schreiben geschuldet.")
final class BillWithdrawnCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private Today today;

    @Mixin
    private OutOption out;

    BillWithdrawnCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        List<Withdrawn> all = session.bean(ReversalAftermath.class).withdrawn(tenant);
        Path file = out.of(tenant, "billing").resolve("zurueckgenommen-" + today.day() + ".xlsx");
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream stream = Files.newOutputStream(file)) {
                WithdrawnWorkbook.write(all, today.day(), stream);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        output.answer(
                GermanCount.of(all.size(), "Bescheid", "Bescheide") + " zurückgenommen. Liste: " + file,
                Map.of("notices", all.size(), "file", file.toString()));
    }
}
