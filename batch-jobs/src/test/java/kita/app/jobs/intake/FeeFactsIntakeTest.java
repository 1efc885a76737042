package kita.app.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.app.intake.RowError;
import kita.app.intake.SheetKind;
import kita.app.store.billing.HouseholdFactsStore;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.assessment.HouseholdFacts.Adult;
import kita.billing.assessment.HouseholdFacts.CareElsewhere;
import kita.billing.assessment.HouseholdFacts.DeclaredFact;
import kita.billing.assessment.HouseholdFacts.Finality;
import kita.billing.assessment.HouseholdFacts.IncomeItem;
import kita.billing.assessment.HouseholdFacts.IncomePer;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Period;
import kita.registry.TenantId;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Sheets and columns that only some ordinances need: from the file through the database to what an assessment reads. */
@DatabaseTest
class FeeFactsIntakeTest {

    private static final GuardianId P1 = new GuardianId("P1");

    @Autowired
    Intake intake;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    HouseholdFactsStore facts;

    @TempDir
    Path dir;

    private TenantId town;
    private Folder folder;

    @BeforeEach
    void fresh() {
        town = towns.fresh();
        folder = Folder.withOneFamily(dir, town).row(SheetKind.CHILDREN, "C1;H1;Anna;Şahin;12.03.2023;12.03.2023;");
    }

    @Test
    void an_income_may_be_proven_item_by_item_with_two_employments_and_a_loss() {
        folder.row(SheetKind.INCOMES, "E1;H1;P1;Einzelposten;;01.01.2026;;03.02.2026;endgültig")
                .row(SheetKind.INCOME_ITEMS, "E1;employment;20933,26;Jahr;03.02.2026;")
                .row(SheetKind.INCOME_ITEMS, "E1;employment;450;Monat;20.01.2026;2")
                .row(SheetKind.INCOME_ITEMS, "E1;rent;-1200;Jahr;03.02.2026;");
        assertThat(take()).isEmpty();
        assertThat(household().incomes())
                .containsExactly(new IncomeStatement.Itemised(
                        P1,
                        Period.from(day("2026-01-01")),
                        List.of(
                                item("employment", "20933.26", IncomePer.YEAR, "2026-02-03"),
                                item("employment", "450", IncomePer.MONTH, "2026-01-20"),
                                item("rent", "-1200", IncomePer.YEAR, "2026-02-03")),
                        Finality.FINAL,
                        day("2026-02-03")));
        assertThat(take()).as("the same file again").isEmpty();
    }

    @Test
    void items_need_a_statement_of_their_kind_and_such_a_statement_names_no_sum() {
        folder.row(SheetKind.INCOMES, "E1;H1;P1;nachgewiesen;30000;01.01.2026;;03.02.2026;")
                .row(SheetKind.INCOMES, "E2;H1;P1;Einzelposten;30000;01.01.2027;;03.02.2027;")
                .row(SheetKind.INCOME_ITEMS, "E1;employment;1;Jahr;03.02.2026;")
                .row(SheetKind.INCOME_ITEMS, "E9;employment;1;Woche;03.02.2026;");
        assertThat(take())
                .extracting(RowError::reason)
                .containsExactly(
                        "Zu „Einzelposten“ gehört kein Betrag.",
                        "Dieser Wert ist hier nicht möglich.",
                        "Der Nachweis der Art „Einzelposten“ ist nicht bekannt.");
    }

    @Test
    void a_later_proof_may_say_something_else_about_the_same_time_and_both_are_kept() {
        folder.row(SheetKind.INCOMES, "E1;H1;P1;nachgewiesen;30000;01.01.2026;;03.02.2026;");
        assertThat(take()).isEmpty();
        folder.row(SheetKind.INCOMES, "E2;H1;P1;nachgewiesen;40000;01.01.2026;;20.09.2026;");
        assertThat(take()).isEmpty();
        assertThat(household().incomes()).hasSize(2);
        assertThat(take()).as("the same file again").isEmpty();
    }

    @Test // 27
    void a_proof_with_the_same_start_that_is_not_newer_is_refused() {
        folder.row(SheetKind.INCOMES, "E1;H1;P1;nachgewiesen;30000;01.01.2026;;03.02.2026;");
        assertThat(take()).isEmpty();
        folder.row(SheetKind.INCOMES, "E2;H1;P1;nachgewiesen;40000;01.01.2026;;01.02.2026;")
                .row(SheetKind.INCOMES, "E3;H1;P1;nachgewiesen;40000;01.01.2026;;03.02.2026;");
        assertThat(take())
                .extracting(RowError::reason)
                .containsExactlyInAnyOrder(
                        "Für denselben Beginn liegt schon der Nachweis E1 vom 03.02.2026 vor, der neuer ist als dieser.",
                        "Der Einkommensnachweis überschneidet sich mit E1 (ab 01.01.2026).");
        assertThat(household().incomes()).hasSize(1);
    }

    @Test
    void the_real_income_of_a_year_may_stand_beside_the_estimate_proven_later() {
        folder.row(SheetKind.INCOMES, "E1;H1;P1;Einzelposten;;01.01.2026;31.12.2026;03.02.2026;")
                .row(SheetKind.INCOMES, "E2;H1;P1;Einzelposten;;01.01.2026;31.12.2026;03.02.2027;endgültig");
        assertThat(take()).isEmpty();
        assertThat(household().incomes())
                .extracting(income -> ((IncomeStatement.Itemised) income).finality())
                .containsExactly(Finality.PROVISIONAL, Finality.FINAL);
    }

    @Test
    void what_was_accepted_without_a_proof_stands_alone() {
        folder.row(SheetKind.INCOMES, "E1;H1;P1;Höchstsatz akzeptiert;;01.01.2026;;;")
                .row(SheetKind.INCOMES, "E2;H1;P1;nachgewiesen;40000;01.09.2026;;20.09.2026;");
        assertThat(take())
                .extracting(RowError::reason)
                .containsExactly("Der Einkommensnachweis überschneidet sich mit E1 (ab 01.01.2026).");
    }

    @Test
    void facts_are_declared_for_the_household_or_one_of_its_children_and_know_when_they_were_told() {
        folder.row(SheetKind.FACTS, "H1;karte;Bonuscard;01.09.2026;31.08.2027;;15.09.2026")
                .row(SheetKind.FACTS, "H1;essen;ja;01.09.2026;;C1;");
        assertThat(take()).isEmpty();
        assertThat(household().declared())
                .containsExactly(
                        new DeclaredFact(
                                Optional.empty(),
                                "karte",
                                "Bonuscard",
                                Period.of(day("2026-09-01"), day("2027-08-31")),
                                day("2026-09-15")),
                        new DeclaredFact(
                                Optional.of(new ChildId("C1")),
                                "essen",
                                "ja",
                                Period.from(day("2026-09-01")),
                                HouseholdFacts.KNOWN_ALL_ALONG));
        assertThat(take()).as("the same file again").isEmpty();
    }

    @Test
    void two_values_told_on_one_day_do_not_overlap_and_one_told_later_may() {
        folder.row(SheetKind.FACTS, "H1;karte;keine;01.01.2026;;;01.01.2026")
                .row(SheetKind.FACTS, "H1;karte;Bonuscard;01.09.2026;;;01.01.2026")
                .row(SheetKind.FACTS, "H1;karte;FamilienCard;01.09.2026;;;02.11.2026")
                .row(SheetKind.FACTS, "H1;karte;FamilienCard;01.09.2026;;C9;02.11.2026");
        assertThat(take())
                .extracting(RowError::reason)
                .containsExactlyInAnyOrder(
                        "Das Merkmal karte hat für diese Zeit schon den Wert keine (ab 01.01.2026), am selben Tag"
                                + " gemeldet.",
                        "Das Kind ist nicht bekannt.");
        assertThat(household().declared()).extracting(DeclaredFact::value).containsExactly("keine", "FamilienCard");
    }

    @Test
    void a_fact_that_ends_makes_room_for_the_next_one_in_the_same_file() {
        folder.row(SheetKind.FACTS, "H1;karte;keine;01.01.2026;;;01.01.2026");
        assertThat(take()).isEmpty();
        folder.only(SheetKind.FACTS, "H1;karte;Bonuscard;01.09.2026;;;01.01.2026")
                .row(SheetKind.FACTS, "H1;karte;keine;01.01.2026;31.08.2026;;01.01.2026");
        assertThat(take()).isEmpty();
        assertThat(household().declared()).extracting(DeclaredFact::value).containsExactly("keine", "Bonuscard");
    }

    @Test
    void the_day_on_which_the_end_of_a_fact_was_told_is_kept_and_needs_an_end() {
        folder.row(SheetKind.FACTS, "H1;karte;Bonuscard;01.09.2026;;;01.09.2026");
        assertThat(take()).isEmpty();
        folder.only(SheetKind.FACTS, "H1;karte;Bonuscard;01.09.2026;31.10.2026;;01.09.2026;15.12.2026");
        assertThat(take()).isEmpty();
        assertThat(household().declared())
                .extracting(DeclaredFact::endReportedOn)
                .containsExactly(Optional.of(day("2026-12-15")));
        folder.only(SheetKind.FACTS, "H1;karte;Bonuscard;01.09.2026;;;01.09.2026;15.12.2026");
        assertThat(take())
                .extracting(RowError::column, RowError::reason)
                .containsExactly(
                        Tuple.tuple("Ende gemeldet am", "Das Merkmal hat kein Ende, das gemeldet sein könnte."));
    }

    @Test
    void care_elsewhere_counts_while_its_proof_runs_and_a_proof_has_an_end() {
        folder.row(SheetKind.CARE_ELSEWHERE, "C1;Kindertagespflege;6;30;01.09.2026;31.07.2027;20.08.2026")
                .row(SheetKind.CARE_ELSEWHERE, "C1;Krippe;8;40;01.07.2027;31.12.2027;20.08.2026")
                .row(SheetKind.CARE_ELSEWHERE, "C1;Krippe;8;40;01.01.2028;;20.08.2026");
        assertThat(take())
                .extracting(RowError::reason)
                .containsExactlyInAnyOrder(
                        "Die Betreuung anderswo überschneidet sich mit 2026-09-01 (01.09.2026 bis 31.07.2027).",
                        "Einen Nachweis ohne Ende gibt es nicht.");
        assertThat(household().children().get(0).elsewhere())
                .containsExactly(new CareElsewhere(
                        CareForm.KINDERTAGESPFLEGE,
                        new CareHours(6, 30),
                        Period.of(day("2026-09-01"), day("2027-07-31")),
                        day("2026-08-20")));
    }

    @Test
    void a_person_who_moved_in_was_reported_on_a_day_or_always_known() {
        folder.row(SheetKind.PERSONS, "P2;H1;Max;Şahin;Fährdamm 2;39999;Elbstadt;16.11.2026;;30.04.2027");
        assertThat(take()).isEmpty();
        assertThat(household().adults())
                .containsExactly(
                        new Adult(P1, Period.from(day("2020-01-01")), HouseholdFacts.KNOWN_ALL_ALONG),
                        new Adult(new GuardianId("P2"), Period.from(day("2026-11-16")), day("2027-04-30")));
    }

    private List<RowError> take() {
        return intake.take(folder.write(), dir.resolve("out").resolve("errors.xlsx"))
                .errors();
    }

    private HouseholdFacts household() {
        return transactions.call(
                town, () -> facts.of(List.of(new HouseholdId("H1"))).get(0));
    }

    private static IncomeItem item(String kind, String euro, IncomePer per, String proven) {
        return new IncomeItem(kind, Money.parse(euro), per, day(proven));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
