package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import kita.app.support.Schemas;
import kita.app.support.YamlAsJson;
import kita.billing.tariff.Absence;
import kita.billing.tariff.Rule;
import kita.billing.tariff.Tariff;
import kita.registry.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an ordinance says that a child pays less that is away for long, and how its examples prove it. */
class AbsenceDocumentTest {

    private static final String MUSTER = Ordinances.text(Ordinances.file("muster-2026"));

    private static Tariff read(String text) throws DocumentRefused {
        return TariffReader.read("muster.yaml", text);
    }

    private static List<String> problems(String text) {
        DocumentRefused refused =
                catchThrowableOfType(DocumentRefused.class, () -> TariffReader.read("muster.yaml", text));
        assertThat(refused).as("the document must be refused").isNotNull();
        return refused.findings().stream().map(Finding::problem).toList();
    }

    @Test
    void case_59_the_rule_is_read_as_it_stands() throws DocumentRefused {
        List<Rule> rules = read(MUSTER).at(Month.of(2026, 3)).rules();
        Absence absence = (Absence)
                rules.stream().filter(Absence.class::isInstance).findFirst().orElseThrow();
        assertThat(absence.afterDays()).isEqualTo(30);
        assertThat(absence.relief()).isEqualTo(Absence.Relief.BY_DAY);
        assertThat(absence.away().values()).containsExactly("Kur", "krank");
    }

    @Test
    void case_59_full_months_are_the_other_value() {
        String full = MUSTER.replace(
                "        relief: byDay\n        rounding: [centHalfUp]\n", "        relief: fullMonths\n");
        assertThat(Schemas.errors("tariff", YamlAsJson.read(full))).isEmpty();
        assertThat(problems(full)).anyMatch(problem -> problem.contains("der 31. Tag der Krankheit"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "away: { abwesend: [krank, Kur] } | away: { abwesend: [krank, faul] } | keinen Wert „faul“",
                "away: { abwesend: [krank, Kur] } | away: { ferien: ja }              | nicht erklärt",
                "afterDays: 30                    | afterDays: 400                    | nicht zwischen 0 und 366",
                "relief: byDay                    | relief: byWeek                    | byWeek",
                "relief: byDay                    | relief: fullMonths                | zu runden",
                "value: Kur, from                 | value: faul, from                 | keinen Wert „faul“",
                "fact: abwesend, value: Kur       | fact: ferien, value: Kur          | nicht erklärt",
                "to: 2026-04-15                   | to: 2026-01-15                    | vor dem ersten",
                "afterDays: 30                    | afterDays: 31                     | kommt nicht heraus"
            })
    void case_59_a_slip_is_a_finding(String original, String replacement, String problem) {
        assertThat(MUSTER).contains(original);
        assertThat(problems(MUSTER.replace(original, replacement)))
                .anySatisfy(found -> assertThat(found).contains(problem));
    }
}
