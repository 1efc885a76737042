package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kita.billing.tariff.Rule;
import kita.billing.tariff.Tariff;
import org.junit.jupiter.api.Test;

class AssumptionsTest {

    private static final String ELBSTADT = SampleTowns.text("elbstadt", "tariff.yaml");

    @Test
    void a_rule_that_lapses_can_be_assumed_to_be_prolonged() throws DocumentRefused {
        Tariff other = assuming("""
                title: Der Landtag verlängert die Geschwisterregel im Hort
                rules:
                  - { rule: geschwister-hort, validTo: 2027-12-31 }
                """);

        assertThat(lastDay(other)).isEqualTo(LocalDate.of(2027, 12, 31));
    }

    @Test
    void it_can_be_assumed_to_end_earlier_or_never() throws DocumentRefused {
        assertThat(lastDay(assuming("title: früher\nrules: [{ rule: geschwister-hort, validTo: 2026-09-30 }]")))
                .isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(lastDay(assuming("title: nie\nrules: [{ rule: geschwister-hort, validTo: open }]")))
                .isEqualTo(LocalDate.MAX);
    }

    @Test
    void a_rule_that_the_ordinance_does_not_have_is_refused_and_named() {
        assertThatThrownBy(() -> assuming("title: x\nrules: [{ rule: gibt-es-nicht, validTo: 2027-12-31 }]"))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("gibt-es-nicht");
    }

    @Test
    void a_mistyped_key_is_refused_with_its_line() {
        assertThatThrownBy(() ->
                        Assumptions.read("annahme.yaml", "title: x\nrules:\n  - { rule: a, gueltigBis: 2027-12-31 }"))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("annahme.yaml:3:");
    }

    private static Tariff assuming(String text) throws DocumentRefused {
        return TariffReader.readAssuming("tariff.yaml", ELBSTADT, Assumptions.read("annahme.yaml", text));
    }

    private static LocalDate lastDay(Tariff tariff) {
        return tariff.versions().get(tariff.versions().size() - 1).rules().stream()
                .map(Rule::head)
                .filter(head -> head.id().equals("geschwister-hort"))
                .findFirst()
                .orElseThrow()
                .validity()
                .to();
    }
}
