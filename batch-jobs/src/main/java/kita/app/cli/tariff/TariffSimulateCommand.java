package kita.app.cli.tariff;

import java.nio.file.Path;
import java.util.List;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.WindowOption;
import kita.app.cli.words.ComparisonText;
import kita.app.jobs.simulation.SimulationFiles;
import kita.app.jobs.simulation.Simulations;
import kita.billing.simulation.Comparison;
import kita.billing.tariff.Tariff;
import kita.registry.Month;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a draft ordinance would mean for the families of a town. */
@Command(
        name = "simulate",
        description = {
            "Spielt einen Satzungsentwurf am Bestand einer Kommune durch: Einnahmen je Monat und Gruppe,",
            "wer mehr und wer weniger zahlt. In der Datenbank ändert sich nichts."
        })
final class TariffSimulateCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private WindowOption window;

    @Mixin
    private OutOption out;

    @Option(names = "--draft", paramLabel = "DATEI", required = true, description = "Der Entwurf (tariff.yaml).")
    private Path draft;

    TariffSimulateCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Tariff tariff = TariffCalendarCommand.ofFile(draft);
        TenantId tenant = town.in(session);
        Month first = window.first(session, tenant);
        Comparison.Result result = session.bean(Simulations.class).draft(tenant, tariff, first, window.last(first));
        List<Path> files =
                SimulationFiles.write(out.of(tenant, "simulation"), "Entwurf „" + tariff.title() + "“", result);
        output.answer(ComparisonText.german(result, files), ComparisonText.json(tenant, result, files));
    }
}
