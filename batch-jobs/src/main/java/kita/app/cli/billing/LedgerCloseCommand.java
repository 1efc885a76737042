package kita.app.cli.billing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kita.app.cli.frame.GermanDay;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.ledger.MonthEnd;
import kita.app.store.money.MonthClosings.Closing;
import kita.registry.Month;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A month is closed: nothing is booked in it any more. */
@Command(
        name = "close",
        description =
                "Schließt einen Monat und alle davor ab: Dann bucht niemand mehr darin, Berichtigungen kommen in den"
                        + " nächsten offenen Monat. Ohne --month: nennt die Abschlüsse.")
final class LedgerCloseCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    @Option(names = "--month", paramLabel = "JJJJ-MM", description = "Letzter Monat, der abgeschlossen wird.")
    private Month month;

    LedgerCloseCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        MonthEnd months = session.bean(MonthEnd.class);
        if (month != null) {
            Closing closing = months.close(tenant, month, today.day(), user.name());
            output.answer("Abgeschlossen: " + german(closing), json(closing));
            return;
        }
        List<Closing> all = months.closed(tenant);
        output.answer(
                all.isEmpty()
                        ? "Noch ist kein Monat abgeschlossen."
                        : all.stream().map(LedgerCloseCommand::german).collect(Collectors.joining("\n")),
                all.stream().map(LedgerCloseCommand::json).toList());
    }

    private static String german(Closing closing) {
        return "%s am %s von %s, Personenkonten zusammen %s, Prüfsumme der Salden %s"
                .formatted(
                        closing.month(),
                        GermanDay.of(closing.closedOn()),
                        closing.closedBy(),
                        closing.payers().german(),
                        closing.balances().hex().substring(0, 12));
    }

    private static Map<String, Object> json(Closing closing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", closing.month().toString());
        json.put("closedOn", closing.closedOn().toString());
        json.put("closedBy", closing.closedBy());
        json.put("payers", closing.payers().toString());
        json.put("balances", closing.balances().hex());
        return json;
    }
}
