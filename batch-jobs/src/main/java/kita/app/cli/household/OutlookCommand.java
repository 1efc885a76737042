package kita.app.cli.household;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.WindowOption;
import kita.app.jobs.outlook.OutlookWorkbook;
import kita.app.jobs.outlook.Outlooks;
import kita.app.jobs.outlook.TownOutlook;
import kita.billing.assessment.OutlookEvent.Kind;
import kita.registry.Month;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What lies ahead: proofs that end, prices that change, families to be advised. */
@Command(
        name = "outlook",
        description = {
            "Zeigt, was bei den Familien ansteht: Nachweise laufen aus, Beiträge ändern sich, Erinnerungen sind fällig,",
            "und wer über Erlass zu beraten ist (§ 90 Abs. 4 SGB VIII). Es wird nur gelesen."
        })
public final class OutlookCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private WindowOption window;

    @Mixin
    private OutOption out;

    OutlookCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        Month first = window.first(session, tenant);
        TownOutlook outlook =
                session.bean(Outlooks.class).of(tenant, BurdenCommand.shippedRules(), first, window.last(first));
        Path file = write(out.of(tenant, "outlook"), outlook);
        output.answer(german(outlook, file), json(tenant, outlook, file));
    }

    private static Path write(Path folder, TownOutlook outlook) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve("ausblick.xlsx"), OutlookWorkbook.of(outlook));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<Kind, Long> counts(TownOutlook outlook) {
        return outlook.events().stream()
                .collect(Collectors.groupingBy(event -> event.what().kind(), TreeMap::new, Collectors.counting()));
    }

    private static String german(TownOutlook outlook, Path file) {
        StringBuilder text = new StringBuilder("%s bis %s".formatted(outlook.first(), outlook.last()));
        counts(outlook).forEach((kind, count) -> text.append("%n  %,6d  %s".formatted(count, kind.german())));
        return text.append("%n  %,6d  Erinnerungen an Nachweise"
                        .formatted(outlook.letters().size()))
                .append("%n  %,6d  Familien zahlen trotz sehr kleinem Einkommen: über Erlass beraten"
                        .formatted(outlook.toAdvise().size()))
                .append("%n%s".formatted(file))
                .toString();
    }

    private static Map<String, Object> json(TenantId tenant, TownOutlook outlook, Path file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("town", tenant.value());
        json.put("first", outlook.first().toString());
        json.put("last", outlook.last().toString());
        Map<String, Long> kinds = new LinkedHashMap<>();
        counts(outlook).forEach((kind, count) -> kinds.put(kind.name(), count));
        json.put("events", kinds);
        json.put("letters", outlook.letters().size());
        json.put("toAdvise", outlook.toAdvise().size());
        json.put("file", file.toString());
        return json;
    }
}
