package kita.app.cli.household;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.TextFile;
import kita.app.documents.BurdenReader;
import kita.app.documents.DocumentRefused;
import kita.billing.assessment.Step;
import kita.billing.burden.Burden;
import kita.billing.burden.BurdenCase;
import kita.billing.burden.BurdenResult;
import kita.billing.burden.BurdenRules;
import kita.billing.tariff.Citation;
import kita.sample.SampleTown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a family can be expected to pay. */
@Command(
        name = "burden",
        description = {
            "Rechnet die zumutbare Belastung einer Familie (§ 90 Abs. 4 SGB VIII, §§ 82, 85, 87 SGB XII), Schritt für Schritt.",
            "Welche Einkommen, Absetzungen und Belastungen zählen, entscheidet das Amt."
        })
public final class BurdenCommand implements Runnable {

    @Mixin
    private Output output;

    @Option(names = "--case", paramLabel = "DATEI", required = true, description = "Angaben der Familie (YAML).")
    private Path familyFile;

    @Option(
            names = "--rules",
            paramLabel = "DATEI",
            description = "Regelbedarfe und Anteil (Vorgabe: die mitgelieferten).")
    private Path rulesFile;

    @Override
    public void run() {
        try {
            BurdenCase family = BurdenReader.oneCase(familyFile.toString(), TextFile.read(familyFile));
            BurdenRules rules = rulesFile == null
                    ? shippedRules()
                    : BurdenReader.rules(rulesFile.toString(), TextFile.read(rulesFile));
            if (rules.at(family.month()).isEmpty()) {
                throw new RefusedUse("Für " + family.month() + " ist kein Regelbedarf hinterlegt; bitte mit Fundstelle"
                        + " ergänzen (--rules).");
            }
            BurdenResult result = Burden.compute(rules, family);
            output.answer(german(result), json(result));
        } catch (DocumentRefused refused) {
            throw new RefusedUse(refused.getMessage());
        }
    }

    /** The base amounts that this program brings along. */
    static BurdenRules shippedRules() {
        try {
            return BurdenReader.rules("zumutbare-belastung.yaml", shipped());
        } catch (DocumentRefused refused) {
            throw new IllegalStateException("The rules that we ship are refused", refused);
        }
    }

    private static String shipped() {
        try (InputStream in = SampleTown.class.getResourceAsStream("/burden/zumutbare-belastung.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String german(BurdenResult result) {
        StringBuilder text = new StringBuilder();
        for (Step step : result.steps()) {
            text.append("%12s  %s  [%s]%n".formatted(step.amount().german(), step.sentence(), step.citation()));
        }
        result.unconfirmed()
                .forEach(citation -> text.append(
                        "Nicht amtlich, bitte vor der Entscheidung klären: %s%n".formatted(citation.german())));
        return text.append("Zumutbar sind %s im Monat; zu erlassen sind %s."
                        .formatted(result.reasonable().german(), result.waived().german()))
                .toString();
    }

    private static Map<String, Object> json(BurdenResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("income", result.income().toString());
        json.put("limit", result.limit().toString());
        json.put("aboveLimit", result.aboveLimit().toString());
        json.put("reasonable", result.reasonable().toString());
        json.put("waived", result.waived().toString());
        json.put(
                "steps",
                result.steps().stream()
                        .map(step -> Map.of(
                                "text", step.sentence(),
                                "amount", step.amount().toString(),
                                "citation", step.citation()))
                        .toList());
        json.put(
                "unconfirmed",
                result.unconfirmed().stream().map(Citation::german).toList());
        return json;
    }
}
