package kita.app.cli.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.jobs.register.DunningCalendar;
import kita.app.jobs.register.NoticeDesk;
import kita.app.jobs.register.NoticeRegisterWorkbook;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How all notices stand. */
@Command(
        name = "list",
        description = "Schreibt das Bescheidregister als Liste: wie jeder Bescheid am genannten Tag steht.")
final class DeadlinesListCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private Today today;

    @Mixin
    private OutOption out;

    @Option(
            names = "--grace",
            paramLabel = "TAGE",
            defaultValue = "7",
            description =
                    "Zu „mahnbar frühestens“: Tage nach der ersten Fälligkeit seit der Bekanntgabe, wie bei dunning"
                            + " propose (Vorgabe: ${DEFAULT-VALUE}).")
    private int grace;

    DeadlinesListCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        Path file = out.of(tenant, "notices").resolve("bescheidregister-" + today.day() + ".xlsx");
        Map<String, Long> counts = write(tenant, file);
        String text = counts.entrySet().stream()
                .map(count -> "%n  %-24s %,9d".formatted(count.getKey(), count.getValue()))
                .collect(Collectors.joining("", "Bescheide am " + today.day() + ":", ""));
        output.answer(text + "\nListe: " + file, Map.of("counts", counts, "file", file.toString()));
    }

    private Map<String, Long> write(TenantId tenant, Path file) {
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream stream = Files.newOutputStream(file)) {
                return NoticeRegisterWorkbook.write(
                        session.bean(NoticeDesk.class),
                        session.bean(DunningCalendar.class).days(tenant, grace),
                        tenant,
                        today.day(),
                        stream);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
