package kita.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.Period;
import org.junit.jupiter.api.Test;

class SeatContractsTest {

    private static final BirthDate THREE_IN_OCTOBER = BirthDate.of(LocalDate.of(2023, 10, 5));

    @Test
    void a_kindergarten_place_is_one_contract_without_an_end() {
        assertThat(contracts(CareForm.KINDERGARTEN, Month.of(2026, 11)))
                .singleElement()
                .satisfies(contract -> {
                    assertThat(contract.id().value()).isEqualTo("V-A1");
                    assertThat(contract.period()).isEqualTo(Period.from(LocalDate.of(2026, 11, 1)));
                });
    }

    @Test
    void a_krippe_place_goes_on_as_kindergarten_in_the_month_after_the_third_year() {
        assertThat(contracts(CareForm.KRIPPE, Month.of(2026, 8)))
                .extracting(contract -> contract.id() + " " + contract.form() + " " + contract.period())
                .containsExactly("V-A1 KRIPPE 2026-08-01..2026-10-31", "V-A1-KG KINDERGARTEN 2026-11-01..");
    }

    @Test
    void a_krippe_place_that_begins_after_the_third_year_is_a_kindergarten_place() {
        assertThat(contracts(CareForm.KRIPPE, Month.of(2026, 12)))
                .extracting(Contract::form)
                .containsExactly(CareForm.KINDERGARTEN);
    }

    private static List<Contract> contracts(CareForm form, Month start) {
        return SeatContracts.of(
                new ApplicationId("A1"),
                new ChildId("C1"),
                THREE_IN_OCTOBER,
                new PromisedPlace(new KitaId("K1"), form, start, CareHours.onFiveDays(8)));
    }
}
