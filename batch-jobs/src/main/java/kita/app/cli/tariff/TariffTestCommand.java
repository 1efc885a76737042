package kita.app.cli.tariff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kita.app.cli.frame.ExitCodes;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.NotUtf8;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.TextFile;
import kita.app.documents.DocumentRefused;
import kita.app.documents.TariffDocument;
import kita.app.documents.TariffReader;
import kita.billing.tariff.TariffExample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs the worked examples that stand in ordinances. */
@Command(
        name = "test",
        description = {
            "Rechnet die Beispiele nach, die in den Satzungen stehen, auf den Cent.",
            "Antwortet mit 0, wenn alle aufgehen, sonst mit 1."
        })
final class TariffTestCommand implements Callable<Integer> {

    @Mixin
    private Output output;

    @Parameters(arity = "1..*", paramLabel = "DATEI", description = "Eine oder mehrere Satzungen (tariff.yaml).")
    private List<Path> files;

    /** What came of one file. */
    private record Outcome(String file, int passed, List<String> failures) {}

    @Override
    public Integer call() {
        List<Outcome> outcomes = files.stream().map(TariffTestCommand::test).toList();
        int passed = outcomes.stream().mapToInt(Outcome::passed).sum();
        int failed =
                outcomes.stream().mapToInt(outcome -> outcome.failures().size()).sum();
        output.answer(german(outcomes, passed, failed), json(outcomes, passed, failed));
        return failed == 0 ? ExitCodes.DONE : ExitCodes.FINDINGS;
    }

    private static Outcome test(Path file) {
        try {
            TariffDocument document = TariffReader.readUnproven(file.toString(), TextFile.read(file));
            List<String> failures = new ArrayList<>();
            for (TariffExample example : document.examples()) {
                Optional<String> mismatch = example.mismatch(document.tariff());
                mismatch.ifPresent(text -> failures.add(document.place(file.toString(), example) + ": " + text));
            }
            return new Outcome(file.toString(), document.examples().size() - failures.size(), failures);
        } catch (NotUtf8 foreign) {
            return new Outcome(file.toString(), 0, List.of(foreign.getMessage()));
        } catch (DocumentRefused refused) {
            return new Outcome(
                    file.toString(),
                    0,
                    refused.findings().stream().map(finding -> finding.german()).toList());
        }
    }

    private static String german(List<Outcome> outcomes, int passed, int failed) {
        StringBuilder text = new StringBuilder();
        for (Outcome outcome : outcomes) {
            outcome.failures().forEach(line -> text.append(line).append(System.lineSeparator()));
            text.append("%s: %s, %d nicht.%n"
                    .formatted(
                            outcome.file(),
                            GermanCount.examples(outcome.passed()),
                            outcome.failures().size()));
        }
        return text.append(
                        "Satzungen: %d. Beispiele: %d gehen auf, %d nicht.".formatted(outcomes.size(), passed, failed))
                .toString();
    }

    private static Map<String, Object> json(List<Outcome> outcomes, int passed, int failed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("passed", passed);
        json.put("failed", failed);
        json.put("files", outcomes);
        return json;
    }
}
