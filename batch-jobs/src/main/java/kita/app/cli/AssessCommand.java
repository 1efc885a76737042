package kita.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import kita.app.jobs.assess.Assessments;
import kita.app.store.billing.AssessmentPasses.Pass;
import kita.registry.Month;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Assesses the fees of all households. */
@Command(name = "assess", description = "Setzt die Elternbeiträge aller Haushalte fest, Monat für Monat.")
final class AssessCommand implements Runnable {

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

    AssessCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        Pass pass = session.bean(Assessments.class).assess(tenant, last);
        output.answer(german(pass), json(tenant, pass));
    }

    static String german(Pass pass) {
        return "%,d Haushalte von %s bis %s: %,d festgesetzt, %,d unverändert, %,d Klärfälle."
                .formatted(
                        pass.households(), pass.first(), pass.last(), pass.changed(), pass.unchanged(), pass.parked());
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
