package kita.billing.assessment;

import static kita.billing.assessment.FactsBuilder.aHousehold;
import static kita.registry.CareForm.HORT;
import static kita.registry.CareForm.KINDERGARTEN;
import static kita.registry.CareForm.KINDERTAGESPFLEGE;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.tariff.Charge;
import kita.billing.tariff.ChildrenAxis;
import kita.billing.tariff.Counted;
import kita.billing.tariff.Effect;
import kita.billing.tariff.FeeTable;
import kita.billing.tariff.MonthRule;
import kita.billing.tariff.MonthRule.Decides;
import kita.billing.tariff.MonthRule.Share;
import kita.billing.tariff.PartMonth;
import kita.billing.tariff.Rule;
import kita.billing.tariff.RuleHead;
import kita.billing.tariff.SeveralPlaces;
import kita.billing.tariff.SeveralPlaces.Fee;
import kita.billing.tariff.SeveralPlaces.First;
import kita.billing.tariff.TableRule;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffVersion;
import kita.billing.tariff.TestTariffs;
import kita.money.Money;
import kita.money.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A child at two places at once. Numbers in test names are those of the collection of edge cases. */
class SeveralPlacesTest {

    /** The tables of Köln, for childminders as well: under two, band 5, 25 hours cost 331.51, 35 368.35 and 45 409.29. */
    private static Tariff koeln() {
        Tariff koeln = TestTariffs.koeln();
        TariffVersion version = koeln.versions().get(0);
        return new Tariff(koeln.id(), koeln.title(), List.of(covering(version, version.monthRule(), version.rules())));
    }

    private static TariffVersion covering(TariffVersion version, MonthRule monthRule, List<Rule> rules) {
        return new TariffVersion(
                version.id(),
                version.validity(),
                version.citation(),
                monthRule,
                List.of(KRIPPE, KINDERGARTEN, KINDERTAGESPFLEGE),
                Optional.empty(),
                version.income(),
                rules);
    }

    private static Tariff with(Tariff tariff, Fee fee, First first) {
        SeveralPlaces rule = new SeveralPlaces(fee, first, Versions.CITATION);
        return new Tariff(
                tariff.id(),
                tariff.title(),
                tariff.versions().stream().map(version -> version.with(rule)).toList());
    }

    /** Three days of eight hours at a Kita from August, two days of eight hours at a childminder since January. */
    private static FactsBuilder threeDaysAndTwo() {
        return aHousehold()
                .income("P1", "70000")
                .child("A", "2025-08-05", new FactsBuilder.ContractTerms[0])
                .alsoAt("K1", KRIPPE, 8, 24, "2026-08-01", "2026-12-31")
                .alsoAt("K2", KINDERTAGESPFLEGE, 8, 16, "2026-01-01", "");
    }

    @Test
    void case_52_without_a_setting_a_child_at_two_places_is_for_a_person_to_look_at() {
        assertThat(Assessing.by(koeln(), threeDaysAndTwo()).parkedFor("2026-09"))
                .containsExactly("OVERLAPPING_CONTRACTS");
    }

    @Test
    void case_52_one_fee_may_be_charged_on_the_sum_of_the_hours() {
        Assessing family = Assessing.by(with(koeln(), Fee.SUM_OF_HOURS, First.MORE_HOURS), threeDaysAndTwo());
        assertThat(family.amounts("A", "2026-07", "2027-01"))
                .as("16 hours, 40 hours, 16 hours")
                .containsExactly(
                        "2026-07 331.51",
                        "2026-08 409.29",
                        "2026-09 409.29",
                        "2026-10 409.29",
                        "2026-11 409.29",
                        "2026-12 409.29",
                        "2027-01 331.51");
        assertThat(family.sentences("A", "2026-09"))
                .contains("an 2 Stellen", "V1 (Krippe, 24 Stunden in der Woche) und V2 (Kindertagespflege, 16")
                .contains("40 Stunden in der Woche");
        assertThat(family.months("2026-09", "2026-09").get(0).basis().values().get(Aspect.CONTRACT))
                .isEqualTo("KRIPPE 8/40 aus V1 KRIPPE 8/24 + V2 KINDERTAGESPFLEGE 8/16");
    }

    @Test
    void case_52_each_contract_may_be_charged_by_itself_and_the_child_still_has_one_line() {
        Assessing family = Assessing.by(with(koeln(), Fee.PER_CONTRACT, First.MORE_HOURS), threeDaysAndTwo());
        assertThat(family.amounts("A", "2026-07", "2026-09"))
                .as("331.51 twice")
                .containsExactly("2026-07 331.51", "2026-08 663.02", "2026-09 663.02");
        assertThat(family.sentences("A", "2026-09"))
                .contains("Vertrag V1: ", "Vertrag V2: ", "der Beitrag ist die Summe für V1");
        List<Step> steps = family.months("2026-09", "2026-09").get(0).steps();
        assertThat(steps.get(steps.size() - 1).amount()).isEqualTo(Money.parse("663.02"));
    }

    @ParameterizedTest
    @CsvSource({"MORE_HOURS, V1, KRIPPE", "EARLIER_START, V2, KINDERTAGESPFLEGE"})
    void case_52_which_contract_comes_first_is_a_setting_and_no_chance(First first, String contract, String form) {
        for (Fee fee : Fee.values()) {
            for (long seed = 0; seed < 5; seed++) {
                AssessedMonth month = Assessing.by(
                                with(koeln(), fee, first), threeDaysAndTwo().shuffled(seed))
                        .months("2026-09", "2026-09")
                        .get(0);
                assertThat(month.contract()).hasToString(contract);
                assertThat(month.form()).hasToString(form);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"SUM_OF_HOURS, 'A 80.00, B 80.00'", "PER_CONTRACT, 'A 160.00, B 80.00'"})
    void case_52_a_child_at_two_places_is_one_child_to_its_siblings(Fee fee, String expected) {
        Counted inCare = Counted.allInCare(Versions.CITATION);
        List<FeeTable.Cell> cells = LongStream.of(100, 80, 50)
                .mapToObj(euro -> new FeeTable.Cell(Money.euro(euro), Versions.CITATION))
                .toList();
        Rule byNumber = new TableRule(
                Versions.head("tabelle"),
                new FeeTable(List.of(new ChildrenAxis(inCare, List.of("1", "2", "3+"))), cells),
                Effect.SETS);
        TariffVersion koeln = koeln().versions().get(0);
        Tariff tariff = new Tariff("t", "T", List.of(covering(koeln, koeln.monthRule(), List.of(byNumber))));
        FactsBuilder siblings = threeDaysAndTwo().child("B", "2021-06-01", KINDERGARTEN, 8);
        assertThat(Assessing.by(with(tariff, fee, First.MORE_HOURS), siblings).in("2026-09"))
                .isEqualTo(expected);
    }

    @Test
    void case_52_meals_are_charged_once() {
        FeeTable.Cell meal = new FeeTable.Cell(Money.euro(50), Versions.CITATION);
        RuleHead head =
                new RuleHead("essen", "Essen:", Versions.CITATION, FactsBuilder.ALWAYS, Charge.MEAL, Optional.empty());
        Counted inCare = Counted.allInCare(Versions.CITATION);
        Rule meals = new TableRule(
                head, new FeeTable(List.of(new ChildrenAxis(inCare, List.of("1+"))), List.of(meal)), Effect.SETS);
        Tariff tariff = Versions.with(koeln(), Decides.FIRST_DAY, Share.WHOLE_MONTH, meals);
        assertThat(Assessing.by(with(tariff, Fee.PER_CONTRACT, First.MORE_HOURS), threeDaysAndTwo())
                        .in("2026-09"))
                .isEqualTo("A 663.02, A 50.00");
    }

    @Test
    void case_52_a_month_that_is_charged_by_days_has_a_part_with_one_place_and_a_part_with_two() {
        TariffVersion koeln = koeln().versions().get(0);
        MonthRule byDay = new MonthRule(Decides.FIRST_DAY, Share.BY_DAY, Optional.of(Versions.CITATION));
        List<Rule> rules = new ArrayList<>(koeln.rules());
        rules.add(new PartMonth(Versions.head("anteilig"), List.of(Rounding.CENT_HALF_UP)));
        Tariff tariff = new Tariff("t", "T", List.of(covering(koeln, byDay, rules)));
        FactsBuilder secondFromThe16th = aHousehold()
                .income("P1", "70000")
                .child("A", "2025-08-05", new FactsBuilder.ContractTerms[0])
                .alsoAt("K1", KRIPPE, 8, 24, "2026-08-01", "")
                .alsoAt("K2", KINDERTAGESPFLEGE, 8, 16, "2026-09-16", "");
        assertThat(Assessing.by(with(tariff, Fee.SUM_OF_HOURS, First.MORE_HOURS), secondFromThe16th)
                        .in("2026-09"))
                .as("half of 331.51 and half of 409.29, 370.40")
                .isEqualTo("A 370.40");
        assertThat(Assessing.by(with(tariff, Fee.PER_CONTRACT, First.MORE_HOURS), secondFromThe16th)
                        .in("2026-09"))
                .as("165.76 and twice 165.76, each rounded by itself")
                .isEqualTo("A 497.28");
    }

    @Test
    void case_52_two_contracts_with_one_kita_or_more_hours_than_a_week_may_have_are_no_two_places() {
        Tariff tariff = with(koeln(), Fee.SUM_OF_HOURS, First.MORE_HOURS);
        FactsBuilder sameKita = aHousehold()
                .income("P1", "70000")
                .child("A", "2025-08-05", KRIPPE, 5)
                .alsoAt("K1", KRIPPE, 5, 10, "2026-08-01", "");
        assertThat(Assessing.by(tariff, sameKita).parkedFor("2026-09")).containsExactly("OVERLAPPING_CONTRACTS");
        FactsBuilder tooMany = aHousehold()
                .income("P1", "70000")
                .child("A", "2025-08-05", KRIPPE, 8)
                .alsoAt("K2", KRIPPE, 8, 21, "2026-08-01", "");
        assertThat(Assessing.by(tariff, tooMany).parkedFor("2026-09")).containsExactly("TOO_MANY_HOURS");
        assertThat(Assessing.by(tariff, tooMany).in("2026-07")).isEqualTo("A 409.29");
    }

    @Test
    void case_52_an_answer_that_the_ordinance_has_not_for_one_of_the_contracts_parks_the_family() {
        Tariff tariff = with(koeln(), Fee.PER_CONTRACT, First.MORE_HOURS);
        FactsBuilder sixtyAndTen = aHousehold()
                .income("P1", "70000")
                .child("A", "2025-08-05", KRIPPE, 8)
                .alsoAt("K2", HORT, 2, 10, "2026-08-01", "");
        assertThat(Assessing.by(tariff, sixtyAndTen).parkedFor("2026-09")).containsExactly("FORM_NOT_COVERED");
    }
}
