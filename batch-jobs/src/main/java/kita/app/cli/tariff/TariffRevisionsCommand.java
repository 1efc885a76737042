package kita.app.cli.tariff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.documents.TariffDiff;
import kita.app.jobs.OrdinanceRevisions;
import kita.app.jobs.OrdinanceRevisions.Revision;
import kita.app.tenant.TenantTransactions;
import kita.billing.assessment.OrdinanceTrace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every text that a municipality's ordinance ever had. */
@Command(
        name = "revisions",
        description = {
            "Zeigt jeden Stand, den die Satzung einer Kommune je hatte, und was sich gegenüber dem Stand davor änderte.",
            "Mit --show gibt der Befehl den Wortlaut eines Standes aus, etwa den, nach dem ein alter Bescheid erging."
        })
final class TariffRevisionsCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Option(names = "--show", paramLabel = "NR", description = "Nummer des Standes, dessen Wortlaut gezeigt wird.")
    private Integer show;

    TariffRevisionsCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<Revision> revisions = session.bean(TenantTransactions.class)
                .call(town.in(session), session.bean(OrdinanceRevisions.class)::all);
        if (show == null) {
            output.answer(
                    german(revisions),
                    Map.of("revisions", revisions.stream().map(this::json).toList()));
            return;
        }
        Revision shown = revisions.stream()
                .filter(revision -> revision.number() == show)
                .findFirst()
                .orElseThrow(() ->
                        new RefusedUse("Einen Stand " + show + " gibt es nicht; es sind " + revisions.size() + "."));
        output.answer(shown.text(), json(shown));
    }

    private static String german(List<Revision> revisions) {
        if (revisions.isEmpty()) {
            return "Es wurde noch keine Satzung eingelesen.";
        }
        StringBuilder text = new StringBuilder();
        for (Revision revision : revisions) {
            text.append(text.isEmpty() ? "" : System.lineSeparator())
                    .append("Stand %d (SHA-256 %s)".formatted(revision.number(), revision.digest()));
            revision.wordings()
                    .forEach(wording -> text.append(System.lineSeparator())
                            .append("  Fassung ")
                            .append(wording));
            revision.changes()
                    .forEach(line -> text.append(System.lineSeparator())
                            .append("  geändert: ")
                            .append(line.german()));
        }
        return text.toString();
    }

    private Map<String, Object> json(Revision revision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("revision", revision.number());
        json.put("digest", revision.digest());
        json.put(
                "wordings",
                revision.wordings().stream().map(OrdinanceTrace::toString).toList());
        json.put(
                "changes",
                revision.changes().stream().map(TariffDiff.Line::german).toList());
        if (show != null) {
            json.put("text", revision.text());
        }
        return json;
    }
}
