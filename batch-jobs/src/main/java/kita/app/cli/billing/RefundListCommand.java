package kita.app.cli.billing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.jobs.money.RefundDesk;
import kita.app.store.money.PayoutOrders.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** All payout orders of a municipality. */
@Command(name = "list", description = "Listet alle Auszahlungen mit Stand, Summe und Prüfsumme.")
final class RefundListCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    RefundListCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<Order> orders = session.bean(RefundDesk.class).all(town.in(session));
        output.answer(
                orders.isEmpty()
                        ? "Bisher gibt es keine Auszahlung."
                        : orders.stream().map(RefundListCommand::german).collect(Collectors.joining("\n")),
                Map.of("refunds", orders.stream().map(RefundListCommand::json).toList()));
    }

    static String german(Order order) {
        return "Auszahlung %d (%s): %s, zusammen %s, auszuführen am %td.%<tm.%<tY.\nPrüfsumme: %s"
                .formatted(
                        order.number(),
                        order.state().german(),
                        GermanCount.of(order.lines().size(), "Zahlung", "Zahlungen"),
                        order.file().total().german(),
                        order.file().executionDay(),
                        order.file().digest().hex());
    }

    static Map<String, Object> json(Order order) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("refund", order.number());
        json.put("state", order.state().name());
        json.put("payments", order.lines().size());
        json.put("totalCents", order.file().total().cents());
        json.put("executionDay", order.file().executionDay().toString());
        json.put("digest", order.file().digest().hex());
        return json;
    }
}
