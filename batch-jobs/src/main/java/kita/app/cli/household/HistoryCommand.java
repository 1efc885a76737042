package kita.app.cli.household;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.jobs.OrdinanceRevisions;
import kita.app.jobs.OrdinanceRevisions.Revision;
import kita.app.store.billing.AssessedHistory;
import kita.app.store.billing.AssessedHistory.Entry;
import kita.app.tenant.TenantTransactions;
import kita.billing.assessment.Correction;
import kita.registry.HouseholdId;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a household's fees came to be what they are, month by month. */
@Command(
        name = "history",
        description = "Zeigt je Kind und Monat, was festgesetzt war, was jetzt gilt, den Unterschied und den Grund.")
public final class HistoryCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Option(names = "--household", paramLabel = "HAUSHALT", required = true, description = "Nummer des Haushalts.")
    private String household;

    HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        TenantTransactions transactions = session.bean(TenantTransactions.class);
        AssessedHistory history = session.bean(AssessedHistory.class);
        List<Entry> entries = transactions.call(tenant, () -> history.of(new HouseholdId(household)));
        if (entries.isEmpty()) {
            throw new RefusedUse("Für den Haushalt „" + household + "“ ist nichts festgesetzt.");
        }
        List<Revision> revisions = transactions.call(tenant, session.bean(OrdinanceRevisions.class)::all);
        output.answer(
                entries.stream()
                        .map(entry -> german(entry, revisions))
                        .collect(Collectors.joining(System.lineSeparator())),
                Map.of(
                        "household",
                        household,
                        "entries",
                        entries.stream().map(entry -> json(entry, revisions)).toList()));
    }

    private static String german(Entry entry, List<Revision> revisions) {
        Correction change = entry.change();
        return "%s  Kind %s, %s, zahlt %s: %s → %s (%s), %s [%s%s, Festsetzung %d]"
                .formatted(
                        change.month(),
                        change.child(),
                        change.charge().german(),
                        change.payer(),
                        change.before().german(),
                        change.after().german(),
                        change.difference().german(),
                        change.why().german(),
                        entry.ordinance(),
                        stand(OrdinanceRevisions.behind(entry.basis(), revisions)),
                        entry.version());
    }

    private static String stand(List<Integer> revisions) {
        return revisions.isEmpty()
                ? ""
                : " in der Satzung Stand "
                        + revisions.stream().map(String::valueOf).collect(Collectors.joining("/"));
    }

    private static Map<String, Object> json(Entry entry, List<Revision> revisions) {
        Correction change = entry.change();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("child", change.child().value());
        json.put("month", change.month().toString());
        json.put("charge", change.charge().name());
        json.put("payer", change.payer().value());
        json.put("before", change.before().toString());
        json.put("after", change.after().toString());
        json.put("difference", change.difference().toString());
        json.put("why", change.why().kind().name());
        json.put("aspects", change.why().aspects());
        json.put("ordinance", entry.ordinance());
        json.put("ordinanceRevisions", OrdinanceRevisions.behind(entry.basis(), revisions));
        json.put("version", entry.version());
        return json;
    }
}
