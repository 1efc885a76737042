package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kita.billing.tariff.Evaluation;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.TariffExample;
import kita.billing.tariff.TariffVersion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a case says is what the ordinance was asked. */
class CaseWriterTest {

    @Test
    void every_example_of_every_ordinance_written_as_a_case_and_read_again_gets_the_same_answer() throws Exception {
        int written = 0;
        for (Path file : Ordinances.files()) {
            TariffDocument document = Ordinances.document(file);
            TariffReader.Cases cases =
                    TariffReader.readForCases(file.getFileName().toString(), Ordinances.text(file));
            for (TariffExample example : document.examples()) {
                Optional<HouseholdMonth> asked = askable(example, document);
                if (asked.isEmpty()) {
                    continue;
                }
                String text = JsonMapper.shared().writeValueAsString(CaseWriter.write(asked.get()));
                TariffVersion version = document.tariff().at(example.facts().month());
                HouseholdMonth read = cases.read("Fall", text).asked(version).orElseThrow();
                assertThat(answer(version, read))
                        .as("%s: %s", file.getFileName(), example.name())
                        .isEqualTo(answer(version, asked.get()));
                written++;
            }
        }
        assertThat(written).isGreaterThan(500);
    }

    private static Optional<HouseholdMonth> askable(TariffExample example, TariffDocument document) {
        boolean isDayByDay = example.facts().children().stream()
                .anyMatch(child -> !child.declared().spans().isEmpty());
        return isDayByDay || example.facts().children().isEmpty()
                ? Optional.empty()
                : example.asked(document.tariff().at(example.facts().month()));
    }

    private static List<String> answer(TariffVersion version, HouseholdMonth asked) {
        Evaluation answer = version.evaluate(asked);
        if (answer instanceof Evaluation.Refused refused) {
            return refused.refusals().stream().map(Evaluation.Refusal::sentence).toList();
        }
        return ((Evaluation.Fees) answer)
                .fees().stream()
                        .flatMap(fee -> fee.steps().stream()
                                .map(step ->
                                        fee.child() + " " + fee.charge() + " " + step.amount() + " " + step.sentence()))
                        .toList();
    }
}
