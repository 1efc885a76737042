package kita.app.cli.household;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TextFile;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.WindowOption;
import kita.app.cli.words.AssessmentText;
import kita.app.cli.words.ComparisonText;
import kita.app.documents.Assumptions;
import kita.app.documents.DocumentRefused;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.simulation.SimulationFiles;
import kita.app.jobs.simulation.Simulations;
import kita.app.store.billing.AssessmentPasses.Pass;
import kita.billing.simulation.Comparison;
import kita.registry.Month;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Assesses the fees of all households. */
@Command(name = "assess", description = "Setzt die Elternbeiträge aller Haushalte fest, Monat für Monat.")
public final class AssessCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Option(
            names = "--to",
            paramLabel = "JJJJ-MM",
            required = true,
            description = "Bis zu welchem Monat, etwa bis zum Ende des Kita-Jahres.")
    private Month last;

    @Option(
            names = "--from",
            paramLabel = "JJJJ-MM",
            description = "Nur mit --assume: ab welchem Monat (Vorgabe: der erste, den die Kommune hier abrechnet).")
    private Month first;

    @Option(
            names = "--assume",
            paramLabel = "DATEI",
            description = {
                "Rechnet daneben die andere Zukunft, etwa dass eine befristete Regel verlängert wird,",
                "und zeigt den Unterschied in Euro und Familien. Festgesetzt wird dabei nichts."
            })
    private Path assumptions;

    @Mixin
    private OutOption out;

    AssessCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        if (assumptions != null) {
            compare(tenant);
            return;
        }
        Pass pass = session.bean(Assessments.class).assess(tenant, last);
        output.answer(AssessmentText.german(pass), json(tenant, pass));
    }

    private void compare(TenantId tenant) {
        Assumptions other = read();
        Month from = WindowOption.of(first).first(session, tenant);
        Comparison.Result result =
                session.bean(Simulations.class).future(tenant, other, from, WindowOption.until(from, last));
        List<Path> files = SimulationFiles.write(out.of(tenant, "annahme"), "Annahme: " + other.title(), result);
        output.answer(ComparisonText.german(result, files), ComparisonText.json(tenant, result, files));
    }

    private Assumptions read() {
        try {
            return Assumptions.read(assumptions.toString(), TextFile.read(assumptions));
        } catch (DocumentRefused refused) {
            throw new RefusedUse(refused.getMessage());
        }
    }

    private static Map<String, Object> json(TenantId tenant, Pass pass) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("town", tenant.value());
        json.put("first", pass.first().toString());
        json.put("last", pass.last().toString());
        json.put("households", pass.households());
        json.put("changed", pass.changed());
        json.put("unchanged", pass.unchanged());
        json.put("parked", pass.parked());
        json.put("months", pass.months());
        return json;
    }
}
