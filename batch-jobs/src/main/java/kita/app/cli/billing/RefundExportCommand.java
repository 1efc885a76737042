package kita.app.cli.billing;

import java.util.LinkedHashMap;
import java.util.Map;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.money.RefundDesk;
import kita.app.jobs.money.RefundDesk.Written;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the bank's file and books every payment; again the same bytes and no booking. */
@Command(
        name = "export",
        description = "Bucht eine freigegebene Auszahlung und schreibt die Datei für die Bank (pain.001). Erneut"
                + " aufgerufen: dieselbe Datei, keine zweite Buchung.")
final class RefundExportCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private RefundOption refund;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    @Mixin
    private OutOption out;

    RefundExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        Written written = session.bean(RefundDesk.class)
                .export(tenant, refund.number(), out.of(tenant, "refunds"), today.day(), user.name());
        Map<String, Object> json = new LinkedHashMap<>(RefundListCommand.json(written.order()));
        json.put("file", written.file().toString());
        output.answer(RefundListCommand.german(written.order()) + "\nDatei: " + written.file(), json);
    }
}
