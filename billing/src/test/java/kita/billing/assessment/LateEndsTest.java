package kita.billing.assessment;

import static kita.billing.assessment.FactsBuilder.aHousehold;
import static kita.billing.assessment.FactsBuilder.period;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kita.billing.assessment.HouseholdFacts.DeclaredFact;
import kita.billing.tariff.Charge;
import kita.billing.tariff.Fact;
import kita.billing.tariff.Free;
import kita.billing.tariff.HouseholdCondition;
import kita.billing.tariff.LateReports.Decreases;
import kita.billing.tariff.LateReports.Increases;
import kita.billing.tariff.RuleHead;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TestTariffs;
import org.junit.jupiter.api.Test;

/** A card frees from the fee of 120.00 until the end of July; that it ended, the family says later. */
class LateEndsTest {

    private static final Tariff AFTER_REPORT =
            Versions.with(withCard(), Decreases.MONTH_AFTER_REPORT, Increases.MONTH_AFTER_REPORT);
    private static final Tariff BACK = Versions.with(withCard(), Decreases.BACK_TO_CHANGE, Increases.BACK_TO_CHANGE);
    private static final Tariff BACK_IF_SILENT =
            Versions.with(withCard(), Decreases.BACK_TO_CHANGE, Increases.BACK_IF_NOT_REPORTED);

    private static FactsBuilder cardEndsAndTheySaySoOn(String day) {
        return aHousehold()
                .child("A", "2024-05-05", KRIPPE, 8)
                .declaredUntil("karte", "Bonuscard", "2026-01-01", "2026-07-31", day);
    }

    @Test
    void an_end_that_was_told_late_raises_the_fee_from_the_month_after_the_report() {
        Assessing late = Assessing.by(AFTER_REPORT, cardEndsAndTheySaySoOn("2026-10-20"));
        assertThat(late.amounts("A", "2026-07", "2026-11"))
                .containsExactly("2026-07 0.00", "2026-08 0.00", "2026-09 0.00", "2026-10 0.00", "2026-11 120.00");
        assertThat(late.sentences("A", "2026-08")).contains("gilt erst ab November 2026");
    }

    @Test
    void an_end_that_was_told_late_raises_the_fee_from_the_change_where_the_ordinance_says_so() {
        assertThat(Assessing.by(BACK, cardEndsAndTheySaySoOn("2026-10-20")).amounts("A", "2026-07", "2026-08"))
                .containsExactly("2026-07 0.00", "2026-08 120.00");
    }

    @Test
    void an_end_counts_from_the_change_only_if_it_was_not_told_in_time() {
        assertThat(Assessing.by(BACK_IF_SILENT, cardEndsAndTheySaySoOn("2026-08-31"))
                        .amounts("A", "2026-08", "2026-09"))
                .containsExactly("2026-08 0.00", "2026-09 120.00");
        assertThat(Assessing.by(BACK_IF_SILENT, cardEndsAndTheySaySoOn("2026-09-01"))
                        .amounts("A", "2026-08", "2026-09"))
                .containsExactly("2026-08 120.00", "2026-09 120.00");
    }

    @Test
    void an_end_that_was_known_ahead_is_never_late() {
        FactsBuilder known = aHousehold()
                .child("A", "2024-05-05", KRIPPE, 8)
                .declared("", "karte", "Bonuscard", "2026-01-01", "2026-07-31");
        for (FactsBuilder family :
                List.of(known, cardEndsAndTheySaySoOn("2026-06-15"), cardEndsAndTheySaySoOn("2026-08-01"))) {
            assertThat(Assessing.by(AFTER_REPORT, family).amounts("A", "2026-07", "2026-08"))
                    .containsExactly("2026-07 0.00", "2026-08 120.00");
        }
    }

    @Test
    void another_card_that_was_told_in_time_lies_over_the_one_whose_end_is_told_later() {
        FactsBuilder changed = cardEndsAndTheySaySoOn("2026-10-20").declared("", "karte", "keine", "2026-08-01", "");
        assertThat(Assessing.by(AFTER_REPORT, changed).amounts("A", "2026-07", "2026-08"))
                .containsExactly("2026-07 0.00", "2026-08 120.00");
    }

    @Test
    void an_end_cannot_have_been_told_of_a_fact_without_one() {
        assertThatThrownBy(() -> new DeclaredFact(
                        Optional.empty(),
                        "karte",
                        "Bonuscard",
                        period("2026-01-01", ""),
                        LocalDate.of(2026, 1, 1),
                        Optional.of(LocalDate.of(2026, 8, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Tariff withCard() {
        Fact card = new Fact(
                "karte", Fact.Scope.HOUSEHOLD, "Bonuscard", List.of("keine", "Bonuscard"), Optional.of("keine"));
        RuleHead head = new RuleHead(
                "karte",
                "Regel karte:",
                Versions.CITATION,
                FactsBuilder.ALWAYS,
                Charge.CARE,
                Optional.of(new HouseholdCondition.FactIs(card, Set.of("Bonuscard"))));
        return Versions.with(TestTariffs.m(), card, new Free(head));
    }
}
