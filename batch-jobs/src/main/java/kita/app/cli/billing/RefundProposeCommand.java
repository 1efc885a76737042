package kita.app.cli.billing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.money.RefundDesk;
import kita.app.jobs.money.RefundDesk.Proposal;
import kita.app.jobs.money.RefundWorkbook;
import kita.app.store.money.PayoutOrders.Order;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what could be paid out today and keeps it for a second person. */
@Command(
        name = "propose",
        description = "Schlägt vor, alle Guthaben auszuzahlen, die kein Beitrag mehr aufbraucht (Kind ausgeschieden).")
final class RefundProposeCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    @Mixin
    private OutOption out;

    RefundProposeCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        Proposal proposal = session.bean(RefundDesk.class).propose(tenant, user.name(), today.day());
        Optional<Path> list = proposal.order().map(order -> written(proposal, order, out.of(tenant, "refunds")));
        StringBuilder german = new StringBuilder(proposal.order()
                .map(order -> RefundListCommand.german(order) + "\nListe: " + list.orElseThrow())
                .orElse("Es ist nichts auszuzahlen."));
        if (!proposal.held().isEmpty()) {
            german.append("\nZurückgehalten ")
                    .append(GermanCount.of(proposal.held().size(), "Guthaben", "Guthaben"))
                    .append(", weil eine Bankverbindung fehlt:");
            proposal.held()
                    .forEach(held -> german.append("\n  ")
                            .append(held.candidate().reference())
                            .append(": ")
                            .append(held.credit().german()));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        proposal.order().ifPresent(order -> json.putAll(RefundListCommand.json(order)));
        json.put("held", proposal.held().size());
        list.ifPresent(file -> json.put("file", file.toString()));
        output.answer(german.toString(), json);
    }

    private static Path written(Proposal proposal, Order order, Path folder) {
        Path file = folder.resolve("auszahlung-" + order.number() + ".xlsx");
        try {
            Files.createDirectories(folder);
            try (OutputStream stream = Files.newOutputStream(file)) {
                RefundWorkbook.write(proposal, order, stream);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }
}
