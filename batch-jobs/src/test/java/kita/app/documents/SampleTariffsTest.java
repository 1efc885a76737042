package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.Citation;
import kita.billing.tariff.Evaluation;
import kita.billing.tariff.FeeTable;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.TableRule;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffVersion;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Month;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every cell of both sample ordinances against copies of the tables that were made without the documents. */
class SampleTariffsTest {

    private static final Map<String, LocalDate> BORN_IN_GROUP = Map.of(
            "u2", LocalDate.of(2024, 11, 30),
            "2_u3", LocalDate.of(2023, 9, 1),
            "ab3", LocalDate.of(2022, 1, 20));
    private static final Map<String, CareForm> FORMS =
            Map.of("Krippe", CareForm.KRIPPE, "Kindergarten", CareForm.KINDERGARTEN, "Hort", CareForm.HORT);

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_table_by_daily_hours_comes_out() throws DocumentRefused {
        Tariff tariff = TariffReader.read("tariff.yaml", SampleTowns.text("elbstadt"));
        List<String[]> cells = cells("elbstadt-cells.csv");
        assertThat(cells).hasSize(14);
        return cells.stream()
                .map(cell -> DynamicTest.dynamicTest(cell[0] + " " + cell[1] + " h", () -> {
                    CareHours hours = CareHours.onFiveDays(Integer.parseInt(cell[1]));
                    LocalDate born = LocalDate.of(cell[0].equals("Krippe") ? 2025 : 2019, 3, 3);
                    assertThat(fee(
                                    tariff,
                                    HouseholdIncome.NOT_ASKED,
                                    FORMS.get(cell[0]),
                                    hours,
                                    born,
                                    Month.of(2026, 9)))
                            .isEqualTo(Money.parse(cell[2]));
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_table_by_income_comes_out_at_both_ends_of_its_band() throws DocumentRefused {
        Tariff tariff = TariffReader.read("tariff.yaml", SampleTowns.text("rheinstadt"));
        List<String[]> cells = cells("rheinstadt-cells.csv");
        assertThat(cells).hasSize(90);
        return cells.stream()
                .map(cell -> DynamicTest.dynamicTest(String.join(" ", cell), () -> {
                    Money expected = Money.parse(cell[4]);
                    assertThat(feeByIncome(tariff, cell, cell[2])).isEqualTo(expected);
                    assertThat(feeByIncome(tariff, cell, cell[3].isEmpty() ? "99999999.99" : cell[3]))
                            .isEqualTo(expected);
                }));
    }

    @Test
    void the_amounts_of_before_august_2019_are_known_for_ten_hours_alone() throws DocumentRefused {
        Tariff tariff = TariffReader.read("tariff.yaml", SampleTowns.text("elbstadt"));
        Month july = Month.of(2019, 7);
        LocalDate born = LocalDate.of(2017, 5, 20);
        assertThat(fee(tariff, HouseholdIncome.NOT_ASKED, CareForm.KRIPPE, CareHours.onFiveDays(10), born, july))
                .isEqualTo(Money.euro(207));
        assertThat(fee(tariff, HouseholdIncome.NOT_ASKED, CareForm.KINDERGARTEN, CareHours.onFiveDays(10), born, july))
                .isEqualTo(Money.euro(120));
        assertThat(evaluate(tariff, HouseholdIncome.NOT_ASKED, CareForm.KRIPPE, CareHours.onFiveDays(8), born, july))
                .isInstanceOf(Evaluation.Refused.class);
    }

    @Test
    void the_examples_inside_prove_every_cell() throws DocumentRefused {
        assertThat(TariffReader.readDocument("tariff.yaml", SampleTowns.text("elbstadt"))
                        .examples())
                .hasSizeGreaterThanOrEqualTo(14 + 7);
        assertThat(TariffReader.readDocument("tariff.yaml", SampleTowns.text("rheinstadt"))
                        .examples())
                .hasSizeGreaterThanOrEqualTo(90 + 9);
    }

    @Test
    void the_published_examples_stand_in_the_ordinance() throws DocumentRefused {
        assertThat(TariffReader.readDocument("tariff.yaml", SampleTowns.text("elbstadt"))
                        .examples())
                .extracting(example -> example.name().split(",")[0])
                .contains("magdeburg-2019a", "st-hort-hort", "nach dem Muster zerbst-2020");
    }

    @Test
    void every_cell_says_how_far_it_can_be_trusted() throws DocumentRefused {
        assertThat(statuses("elbstadt"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Citation.Status.OFFICIAL, 4L, Citation.Status.DERIVED, 8L, Citation.Status.INVENTED, 2L));
        assertThat(statuses("rheinstadt")).containsExactlyInAnyOrderEntriesOf(Map.of(Citation.Status.SECONDARY, 90L));
    }

    /** How many cells of the newest table have which status. */
    private static Map<Citation.Status, Long> statuses(String town) throws DocumentRefused {
        List<TariffVersion> versions =
                TariffReader.read("tariff.yaml", SampleTowns.text(town)).versions();
        FeeTable table = ((TableRule) versions.get(versions.size() - 1).rules().get(0)).table();
        return table.cells().stream()
                .collect(Collectors.groupingBy(cell -> cell.citation().status(), Collectors.counting()));
    }

    private static Money feeByIncome(Tariff tariff, String[] cell, String income) {
        CareForm form = cell[0].equals("ab3") ? CareForm.KINDERGARTEN : CareForm.KRIPPE;
        int weekly = Integer.parseInt(cell[1]);
        return fee(
                tariff,
                new HouseholdIncome.Proven(Money.parse(income)),
                form,
                new CareHours(weekly / 5, weekly),
                BORN_IN_GROUP.get(cell[0]),
                Month.of(2025, 10));
    }

    private static Money fee(
            Tariff tariff, HouseholdIncome income, CareForm form, CareHours hours, LocalDate born, Month month) {
        Evaluation.Fees fees = (Evaluation.Fees) evaluate(tariff, income, form, hours, born, month);
        return fees.fees().get(0).amount();
    }

    private static Evaluation evaluate(
            Tariff tariff, HouseholdIncome income, CareForm form, CareHours hours, LocalDate born, Month month) {
        ChildInCare child = new ChildInCare(new ChildId("1"), BirthDate.of(born), form, hours);
        return tariff.at(month).evaluate(new HouseholdMonth(month, income, List.of(), List.of(child)));
    }

    /** Rows without comments and without the head. */
    private static List<String[]> cells(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                SampleTariffsTest.class.getResourceAsStream("/tariff/" + file), StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            reader.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> rows.add(line.split(";")));
            return rows;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
