package kita.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kita.app.documents.DocumentRefused;
import kita.app.documents.TariffReader;
import kita.billing.tariff.Evaluation;
import kita.billing.tariff.Evaluation.ChildFee;
import kita.billing.tariff.FeeStep;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffGapException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how an ordinance comes to the fees of one family. */
@Command(
        name = "explain",
        description = {
            "Rechnet einen Fall nach einer Satzung, Schritt für Schritt und mit Fundstellen.",
            "Der Fall ist geschrieben wie ein Beispiel der Satzung, ohne Beträge. Antwortet mit 1, wenn es keinen Beitrag gibt."
        })
final class TariffExplainCommand implements Callable<Integer> {

    @Mixin
    private Output output;

    @Parameters(index = "0", paramLabel = "DATEI", description = "Die Satzung (tariff.yaml).")
    private Path file;

    @Option(names = "--case", paramLabel = "FALL", required = true, description = "Der Fall (YAML).")
    private Path caseFile;

    @Override
    public Integer call() {
        Tariff tariff = TariffCalendarCommand.ofFile(file);
        Evaluation answer = evaluate(tariff);
        output.answer(german(answer), json(answer));
        return answer instanceof Evaluation.Fees ? ExitCodes.DONE : ExitCodes.FINDINGS;
    }

    private Evaluation evaluate(Tariff tariff) {
        try {
            HouseholdMonth family =
                    TariffReader.readCase(caseFile.toString(), TextFile.read(caseFile), tariff);
            return tariff.at(family.month()).evaluate(family);
        } catch (DocumentRefused refused) {
            throw new RefusedUse(refused.getMessage());
        } catch (TariffGapException gap) {
            throw new RefusedUse(gap.getMessage());
        }
    }

    private static String german(Evaluation answer) {
        List<String> lines = new ArrayList<>();
        if (answer instanceof Evaluation.Refused refused) {
            refused.refusals().forEach(refusal -> lines.add("Kein Beitrag: " + refusal.sentence()));
        } else {
            for (ChildFee fee : ((Evaluation.Fees) answer).fees()) {
                lines.add("Kind " + fee.child() + ", " + fee.form().german() + ", "
                        + fee.charge().german() + ": " + fee.amount().german() + " im Monat");
                for (FeeStep step : fee.steps()) {
                    lines.add("%14s  %s  [%s]"
                            .formatted(
                                    step.amount().german(),
                                    step.sentence(),
                                    step.citation().german()));
                }
            }
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static Map<String, Object> json(Evaluation answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (answer instanceof Evaluation.Refused refused) {
            json.put(
                    "refused",
                    refused.refusals().stream()
                            .map(refusal -> Map.of("code", refusal.code(), "text", refusal.sentence()))
                            .toList());
        } else {
            json.put(
                    "fees",
                    ((Evaluation.Fees) answer)
                            .fees().stream().map(TariffExplainCommand::json).toList());
        }
        return json;
    }

    private static Map<String, Object> json(ChildFee fee) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("child", fee.child().value());
        json.put("charge", fee.charge().name());
        json.put("form", fee.form().name());
        json.put("amount", fee.amount().toString());
        json.put(
                "steps",
                fee.steps().stream()
                        .map(step -> Map.of(
                                "text", step.sentence(),
                                "amount", step.amount().toString(),
                                "citation", step.citation().text(),
                                "status", step.citation().status().name()))
                        .toList());
        return json;
    }
}
