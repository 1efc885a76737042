package kita.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.app.intake.SheetRow.RowProblem;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReadingTest {

    private final Map<String, Cell> income = new LinkedHashMap<>(Map.of(
            "Nachweis-Nr", new Cell.Text("E1"),
            "Haushalt-Nr", new Cell.Text("H1"),
            "Person-Nr", new Cell.Text("P1"),
            "Art", new Cell.Text("nachgewiesen"),
            "Jahreseinkommen EUR", new Cell.Number(new BigDecimal("30000")),
            "gültig ab", new Cell.Day(LocalDate.of(2026, 1, 1)),
            "Nachweis vom", new Cell.Text("2026-02-01")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31000.5 | 3100050",
                "31000,50 | 3100050",
                "31.000,50 | 3100050",
                "31.000,50 € | 3100050",
                "1.231.000,00 | 123100000",
                "0 | 0"
            })
    void amounts_are_read_as_people_write_them(String written, long cents) {
        income.put("Jahreseinkommen EUR", new Cell.Text(written));
        assertThat(amount()).isEqualTo(Money.cents(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.000", "1.231.000", "12,345", "-5", "viel", "1e5", "31 000 EUR im Jahr"})
    void amounts_that_are_ambiguous_negative_or_no_numbers_are_refused(String written) {
        income.put("Jahreseinkommen EUR", new Cell.Text(written));
        assertThat(problems()).extracting(RowProblem::column).containsExactly("Jahreseinkommen EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-31", "31.01.2026", "31.1.2026", " 31.01.2026\u00a0"})
    void days_are_read_in_german_and_in_iso(String written) {
        income.put("gültig ab", new Cell.Text(written));
        assertThat(row().statement().period().from()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.02.2026", "2026-13-01", "01.01.26", "gestern", "00.01.2026", "01.01.0026"})
    void impossible_days_are_refused(String written) {
        income.put("gültig ab", new Cell.Text(written));
        assertThat(problems()).extracting(RowProblem::column).containsExactly("gültig ab");
    }

    @Test
    void a_binary_fraction_from_excel_is_the_amount_that_was_typed() {
        income.put("Jahreseinkommen EUR", new Cell.Number(Excel.asEntered(new BigDecimal("31000.180000000001"))));
        assertThat(amount()).isEqualTo(Money.cents(3_100_018));
    }

    @Test
    void everything_wrong_with_a_row_is_said_at_once() {
        income.put("gültig ab", new Cell.Text("irgendwann"));
        income.put("Art", new Cell.Text("geschätzt"));
        income.remove("Person-Nr");
        assertThat(problems())
                .extracting(RowProblem::column)
                .containsExactlyInAnyOrder("Person-Nr", "gültig ab", "Art");
    }

    @Test
    void an_end_before_the_beginning_is_refused() {
        income.put("gültig bis", new Cell.Text("31.12.2025"));
        assertThat(problems()).extracting(RowProblem::column).containsExactly("gültig bis");
    }

    @Test
    void an_amount_beside_the_accepted_highest_band_is_a_contradiction() {
        income.put("Art", new Cell.Text("Höchstsatz akzeptiert"));
        assertThat(problems()).extracting(RowProblem::column).containsExactly("Jahreseinkommen EUR");
        income.remove("Jahreseinkommen EUR");
        assertThat(row().statement()).isInstanceOf(IncomeStatement.HighestBandAccepted.class);
    }

    @Test
    void a_number_is_a_key_too() {
        income.put("Haushalt-Nr", new Cell.Number(new BigDecimal("4711")));
        assertThat(row().household().value()).isEqualTo("4711");
    }

    private Money amount() {
        return ((IncomeStatement.Proven) row().statement()).perYear();
    }

    private IntakeRow.IncomeRow row() {
        SheetKind.Reading reading = read();
        assertThat(reading).isInstanceOf(SheetKind.Reading.Good.class);
        return (IntakeRow.IncomeRow) ((SheetKind.Reading.Good) reading).row();
    }

    private List<RowProblem> problems() {
        SheetKind.Reading reading = read();
        assertThat(reading).isInstanceOf(SheetKind.Reading.Broken.class);
        return ((SheetKind.Reading.Broken) reading).problems();
    }

    private SheetKind.Reading read() {
        return SheetKind.INCOMES.read(new SheetRow(2, income, List.of()));
    }
}
