package kita.app.cli.tariff;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TextFile;
import kita.app.documents.DocumentRefused;
import kita.app.documents.TariffReader;
import kita.app.jobs.TownDocuments;
import kita.app.tenant.TenantTransactions;
import kita.billing.tariff.LawCalendar;
import kita.billing.tariff.LawCalendar.Entry;
import kita.billing.tariff.Tariff;
import kita.registry.TenantId;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What begins and lapses in an ordinance, and when. */
@Command(name = "calendar", description = "Zeigt, was in einer Satzung wann beginnt und wann es ausläuft.")
final class TariffCalendarCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @ArgGroup(multiplicity = "1")
    private Source source;

    /** Either a municipality or a file. */
    static final class Source {
        @Option(names = "--town", paramLabel = "KOMMUNE", description = "Kommune, deren geltende Satzung gezeigt wird.")
        private String town;

        @Option(names = "--file", paramLabel = "DATEI", description = "Statt einer Kommune eine tariff.yaml.")
        private Path file;
    }

    TariffCalendarCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Tariff tariff = source.file != null ? ofFile(source.file) : ofTown(new TenantId(source.town));
        List<Entry> entries = LawCalendar.of(tariff);
        output.answer(german(tariff, entries), json(tariff, entries));
    }

    private Tariff ofTown(TenantId tenant) {
        TownDocuments documents = session.bean(TownDocuments.class);
        return session.bean(TenantTransactions.class).call(tenant, documents::tariff);
    }

    static Tariff ofFile(Path file) {
        try {
            return TariffReader.read(file.toString(), TextFile.read(file));
        } catch (DocumentRefused refused) {
            throw new RefusedUse(refused.getMessage());
        }
    }

    private static String german(Tariff tariff, List<Entry> entries) {
        StringBuilder text = new StringBuilder(tariff.title());
        for (Entry entry : entries) {
            text.append(System.lineSeparator())
                    .append("%s  %-7s %s (%s)"
                            .formatted(
                                    entry.day(),
                                    entry.kind().german(),
                                    entry.german(),
                                    entry.citation().german()));
        }
        return text.toString();
    }

    private static Map<String, Object> json(Tariff tariff, List<Entry> entries) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tariff", tariff.id());
        json.put("entries", entries.stream().map(TariffCalendarCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("day", entry.day().toString());
        json.put("kind", entry.kind().name());
        json.put("version", entry.version());
        json.put("rule", entry.rule());
        json.put("text", entry.german());
        json.put("citation", entry.citation().text());
        json.put("status", entry.citation().status().name());
        return json;
    }
}
