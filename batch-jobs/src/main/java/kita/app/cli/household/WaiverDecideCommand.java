package kita.app.cli.household;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TextFile;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.documents.BurdenReader;
import kita.app.documents.DocumentRefused;
import kita.app.jobs.waivers.WaiverDesk;
import kita.app.jobs.waivers.WaiverDesk.Decision;
import kita.billing.burden.BurdenCase;
import kita.billing.burden.BurdenRules;
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decides about an application by the computation of the reasonable burden. */
@Command(
        name = "decide",
        description = {
            "Entscheidet über einen Antrag auf Erlass: Die Angaben der Familie werden gerechnet wie bei „kita burden“; was",
            "danach nicht zumutbar ist, wird erlassen. Danach: ./kita assess und ./kita notices."
        })
final class WaiverDecideCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    @Option(names = "--household", paramLabel = "NR", required = true, description = "Der Haushalt.")
    private String household;

    @Option(
            names = "--case",
            paramLabel = "DATEI",
            required = true,
            description = "Angaben der Familie (YAML, wie bei „kita burden“); ihr Monat ist der erste des Erlasses.")
    private Path familyFile;

    @Option(
            names = "--to",
            paramLabel = "JJJJ-MM",
            required = true,
            description = "Letzter Monat, für den entschieden wird.")
    private Month last;

    @Option(
            names = "--rules",
            paramLabel = "DATEI",
            description = "Regelbedarfe und Anteil (Vorgabe: die mitgelieferten).")
    private Path rulesFile;

    WaiverDecideCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        try {
            BurdenCase family = BurdenReader.oneCase(familyFile.toString(), TextFile.read(familyFile));
            BurdenRules rules = rulesFile == null
                    ? BurdenCommand.shippedRules()
                    : BurdenReader.rules(rulesFile.toString(), TextFile.read(rulesFile));
            Decision decision = session.bean(WaiverDesk.class)
                    .decide(tenant, new HouseholdId(household), family, rules, last, today.day(), user.name());
            output.answer(german(tenant, family, decision), json(family, decision));
        } catch (DocumentRefused refused) {
            throw new RefusedUse(refused.getMessage());
        }
    }

    private String german(TenantId tenant, BurdenCase family, Decision decision) {
        String months = family.month() + " bis " + last;
        String decided = decision.result().waived().isPositive()
                ? "Erlass Nr. %d für %s: zu zahlen sind %s statt %s im Monat."
                        .formatted(
                                decision.number(),
                                months,
                                decision.payable().german(),
                                family.fees().german())
                : "Ablehnung Nr. %d für %s: %s im Monat sind zumutbar."
                        .formatted(decision.number(), months, family.fees().german());
        return BurdenCommand.german(decision.result()) + "\n" + decided + "\nDanach: ./kita assess --town " + tenant
                + " --to " + last + " und ./kita notices --town " + tenant;
    }

    private Map<String, Object> json(BurdenCase family, Decision decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", decision.number());
        json.put("first", family.month().toString());
        json.put("last", last.toString());
        json.put("fees", family.fees().toString());
        json.put("payable", decision.payable().toString());
        json.put("waived", decision.result().waived().toString());
        return json;
    }
}
