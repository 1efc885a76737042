package kita.app.cli.town;

import java.util.List;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.words.Warnings;
import kita.app.store.StatusQueries;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is on the installation: per municipality the numbers that people ask for. */
@Command(name = "status", description = "Zeigt je Kommune, was gespeichert, vergeben und gebucht ist.")
public final class StatusCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private Today today;

    @Option(names = "--check", description = "Auch nachrechnen, ob Gruppen überbelegt sind (dauert je Kommune länger).")
    private boolean check;

    StatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var towns = session.bean(StatusQueries.class).all();
        StringBuilder text = new StringBuilder();
        if (towns.isEmpty()) {
            text.append("Noch keine Kommune eingerichtet. Zum Ausprobieren: ./kita demo");
        }
        for (var town : towns) {
            text.append(town.name()).append(" (").append(town.tenant()).append(")\n");
            town.counts().forEach((what, count) -> text.append("  %-28s %,10d%n".formatted(what, count)));
            for (var run : town.runs()) {
                text.append("  Lauf ").append(run).append('\n');
            }
            TenantId tenant = new TenantId(town.tenant());
            List<String> warnings = check
                    ? Warnings.thorough(session, tenant, today.day())
                    : Warnings.quick(session, tenant, today.day());
            warnings.forEach(
                    warning -> text.append("  Achtung: ").append(warning).append('\n'));
        }
        output.answer(text.toString().stripTrailing(), towns);
    }
}
