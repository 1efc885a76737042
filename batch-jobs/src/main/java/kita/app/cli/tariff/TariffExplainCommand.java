package kita.app.cli.tariff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kita.app.cli.frame.ExitCodes;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.TextFile;
import kita.app.documents.DocumentRefused;
import kita.app.documents.TariffReader;
import kita.billing.tariff.Evaluation;
import kita.billing.tariff.Evaluation.ChildFee;
import kita.billing.tariff.ExampleAnswer;
import kita.billing.tariff.FeeStep;
import kita.billing.tariff.IncomeComputation.Answer;
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
        ExampleAnswer answer = answer();
        output.answer(german(answer), json(answer));
        return answer.fees().filter(Evaluation.Fees.class::isInstance).isPresent()
                ? ExitCodes.DONE
                : ExitCodes.FINDINGS;
    }

    private ExampleAnswer answer() {
        try {
            TariffReader.Case read = TariffReader.readCase(
                    file.toString(), TextFile.read(file), caseFile.toString(), TextFile.read(caseFile));
            return read.family().answer(read.tariff());
        } catch (DocumentRefused refused) {
            throw new RefusedUse(refused.getMessage());
        } catch (TariffGapException gap) {
            throw new RefusedUse(gap.getMessage());
        }
    }

    private static String german(ExampleAnswer answer) {
        List<String> lines = new ArrayList<>();
        answer.income().ifPresent(income -> {
            if (income instanceof Answer.Computed computed) {
                lines.add("Einkommen: " + computed.amount().german());
                computed.steps().forEach(step -> lines.add(german(step)));
            } else if (income instanceof Answer.Refused refused) {
                lines.add("Kein Einkommen: " + refused.sentence());
            }
        });
        answer.fees().ifPresent(fees -> {
            if (fees instanceof Evaluation.Refused refused) {
                refused.refusals().forEach(refusal -> lines.add("Kein Beitrag: " + refusal.sentence()));
            } else {
                ((Evaluation.Fees) fees).fees().forEach(fee -> {
                    lines.add("Kind " + fee.child() + ", " + fee.form().german() + ", "
                            + fee.charge().german() + ": " + fee.amount().german() + " im Monat");
                    fee.steps().forEach(step -> lines.add(german(step)));
                });
            }
        });
        return String.join(System.lineSeparator(), lines);
    }

    private static String german(FeeStep step) {
        return "%14s  %s  [%s]"
                .formatted(
                        step.amount().german(), step.sentence(), step.citation().german());
    }

    private static Map<String, Object> json(ExampleAnswer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        answer.income().ifPresent(income -> {
            if (income instanceof Answer.Computed computed) {
                json.put("income", computed.amount().toString());
                json.put("incomeSteps", steps(computed.steps()));
            } else if (income instanceof Answer.Refused refused) {
                json.put("refused", List.of(Map.of("code", refused.code(), "text", refused.sentence())));
            }
        });
        answer.fees().ifPresent(fees -> {
            if (fees instanceof Evaluation.Refused refused) {
                json.put(
                        "refused",
                        refused.refusals().stream()
                                .map(refusal -> Map.of("code", refusal.code(), "text", refusal.sentence()))
                                .toList());
            } else {
                json.put(
                        "fees",
                        ((Evaluation.Fees) fees)
                                .fees().stream().map(TariffExplainCommand::json).toList());
            }
        });
        return json;
    }

    private static Map<String, Object> json(ChildFee fee) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("child", fee.child().value());
        json.put("charge", fee.charge().name());
        json.put("form", fee.form().name());
        json.put("amount", fee.amount().toString());
        json.put("steps", steps(fee.steps()));
        return json;
    }

    private static List<Map<String, String>> steps(List<FeeStep> steps) {
        return steps.stream()
                .map(step -> Map.of(
                        "text", step.sentence(),
                        "amount", step.amount().toString(),
                        "citation", step.citation().text(),
                        "status", step.citation().status().name()))
                .toList();
    }
}
