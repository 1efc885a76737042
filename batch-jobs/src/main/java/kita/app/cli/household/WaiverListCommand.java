package kita.app.cli.household;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.jobs.waivers.WaiverDesk;
import kita.app.store.billing.WaiverStore.Decided;
import kita.registry.Month;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** All decisions, with numbers of households and no names. */
@Command(name = "list", description = "Zeigt die Entscheidungen über Erlass.")
final class WaiverListCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    WaiverListCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<Decided> all = session.bean(WaiverDesk.class).all(town.in(session));
        StringBuilder text =
                new StringBuilder(GermanCount.of(all.size(), "Entscheidung", "Entscheidungen") + " über Erlass");
        for (Decided one : all) {
            text.append("\n  Nr. %d  Haushalt %s  %s bis %s  %s%s"
                    .formatted(
                            one.number(),
                            one.household(),
                            Month.of(one.period().from()),
                            Month.of(one.period().to()),
                            outcome(one),
                            one.revokedOn().isPresent() ? ", zurückgenommen" : ""));
        }
        output.answer(
                text.toString(),
                Map.of("waivers", all.stream().map(WaiverListCommand::json).toList()));
    }

    private static String outcome(Decided one) {
        return one.isRefusal()
                ? "abgelehnt, " + one.fees().german() + " zumutbar"
                : one.payable().german() + " statt " + one.fees().german();
    }

    private static Map<String, Object> json(Decided one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", one.number());
        json.put("household", one.household().value());
        json.put("first", Month.of(one.period().from()).toString());
        json.put("last", Month.of(one.period().to()).toString());
        json.put("fees", one.fees().toString());
        json.put("payable", one.payable().toString());
        json.put("revoked", one.revokedOn().isPresent());
        return json;
    }
}
