package kita.app.cli.accounts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.money.BankDesk;
import kita.app.jobs.money.CostBearer;
import kita.app.jobs.money.ImportResult;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in what the bank sent. */
@Command(
        name = "import",
        description = "Liest Kontoauszüge und Umsatzmeldungen ein (camt.053, camt.054): jede Datei ganz oder gar nicht,"
                + " jeden Umsatz nur einmal.")
final class BankImportCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    @Option(
            names = "--costs",
            paramLabel = "WER",
            description =
                    "Wer die Bankkosten einer Rücklastschrift trägt: municipality oder payer (Vorgabe: returnCosts in"
                            + " municipality.yaml).")
    private CostBearer costs;

    @Parameters(paramLabel = "DATEI", arity = "1..*", description = "Dateien der Bank.")
    private List<Path> files;

    BankImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        List<Map<String, Object>> json = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Path file : files) {
            BankDesk desk = session.bean(BankDesk.class);
            ImportResult result = costs == null
                    ? desk.take(tenant, file, today.day(), user.name())
                    : desk.take(tenant, file, costs, today.day(), user.name());
            text.append(german(result));
            json.add(json(result));
        }
        output.answer(text.toString().stripTrailing(), json);
    }

    private static String german(ImportResult result) {
        StringBuilder text = new StringBuilder(result.file())
                .append(": ")
                .append(GermanCount.of(result.movements(), "Umsatz", "Umsätze"))
                .append(", davon schon bekannt ")
                .append(result.known())
                .append("; ")
                .append(GermanCount.of(result.bookings(), "Buchung", "Buchungen"))
                .append(".\n");
        result.booked()
                .forEach((kind, sum) -> text.append("  %-32s %5d  %14s%n"
                        .formatted(kind.german(), sum.count(), sum.amount().german())));
        result.findings().forEach(finding -> text.append("  - ").append(finding).append('\n'));
        return text.toString();
    }

    private static Map<String, Object> json(ImportResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", result.file());
        json.put("movements", result.movements());
        json.put("known", result.known());
        json.put("bookings", result.bookings());
        Map<String, Object> kinds = new LinkedHashMap<>();
        result.booked()
                .forEach((kind, sum) -> kinds.put(
                        kind.name(),
                        Map.of("count", sum.count(), "amount", sum.amount().toString())));
        json.put("booked", kinds);
        json.put("findings", result.findings());
        return json;
    }
}
