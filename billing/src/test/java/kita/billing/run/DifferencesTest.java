package kita.billing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kita.billing.ledger.Position;
import kita.money.Money;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private final Books books = new Books();

    @Test
    void the_first_run_charges_its_month() {
        books.assess("C1", "2026-08", "120");
        assertThat(books.run("2026-08")).containsExactly("2026-08 C1 CHARGE 120.00");
    }

    @Test // 88, 100
    void a_second_run_adds_nothing() {
        books.assess("C1", "2026-08", "120").run("2026-08");
        assertThat(books.run("2026-08")).isEmpty();
    }

    @Test
    void months_after_the_run_month_are_left_alone() {
        books.assess("C1", "2026-08", "120").assess("C1", "2026-09", "120");
        assertThat(books.run("2026-08")).hasSize(1);
    }

    @Test
    void a_supplementary_run_of_an_earlier_month_does_not_touch_what_later_months_posted() {
        books.assess("C1", "2026-08", "120").assess("C1", "2026-09", "120").run("2026-09");
        books.cancel("Mutter", "C1", "2026-09").assess("C2", "2026-08", "64");
        assertThat(books.run("2026-08")).containsExactly("2026-08 C2 CHARGE 64.00");
    }

    @Test
    void months_before_go_live_are_never_posted() {
        books.assess("C1", "2026-07", "120");
        assertThat(books.run("2026-08")).isEmpty();
    }

    @Test
    void a_run_before_go_live_is_refused() {
        assertThatThrownBy(() -> books.run("2026-07"))
                .isInstanceOf(RunRefusedException.class)
                .hasMessageContaining("2026-07");
    }

    @Test // 103
    void the_first_run_takes_every_open_month_since_go_live() {
        books.assess("C1", "2026-08", "120").assess("C1", "2026-09", "120").assess("C1", "2026-10", "120");
        assertThat(books.run("2026-10"))
                .containsExactly(
                        "2026-08 C1 LATE_CHARGE 120.00", "2026-09 C1 LATE_CHARGE 120.00", "2026-10 C1 CHARGE 120.00");
    }

    @Test
    void a_month_that_costs_nothing_is_not_posted() {
        books.assess("C1", "2026-08", "0");
        assertThat(books.run("2026-08")).isEmpty();
    }

    @Test // 77
    void fewer_hours_entered_late_give_one_correction_for_each_month() {
        for (String month : List.of("2026-09", "2026-10", "2026-11")) {
            books.assess("C1", month, "150");
        }
        books.run("2026-11");
        for (String month : List.of("2026-09", "2026-10", "2026-11", "2026-12")) {
            books.assess("C1", month, "120");
        }
        List<Difference> december = books.prepare("2026-12");
        assertThat(december)
                .extracting(Difference::delta)
                .containsExactly(Money.euro(-30), Money.euro(-30), Money.euro(-30), Money.euro(120));
        assertThat(december)
                .extracting(Difference::position)
                .extracting(Position::month)
                .extracting(Object::toString)
                .containsExactly("2026-09", "2026-10", "2026-11", "2026-12");
        assertThat(december.stream().map(Difference::delta).reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.euro(30));
        assertThat(books.run("2026-12"))
                .startsWith("2026-09 C1 REVERSAL -150.00", "2026-09 C1 CORRECTED_CHARGE 120.00")
                .endsWith("2026-12 C1 CHARGE 120.00")
                .hasSize(7);
    }

    @Test // 78
    void a_second_correction_goes_against_what_stands_last() {
        books.assess("C1", "2026-08", "120").run("2026-08");
        books.assess("C1", "2026-08", "150").run("2026-09");
        books.assess("C1", "2026-08", "135");
        assertThat(books.prepare("2026-10")).extracting(Difference::delta).containsExactly(Money.euro(-15));
    }

    @Test // 79
    void of_two_changes_before_a_run_only_the_later_is_posted() {
        books.assess("C1", "2026-08", "120").run("2026-08");
        books.assess("C1", "2026-08", "150").assess("C1", "2026-08", "90");
        assertThat(books.run("2026-09"))
                .containsExactly("2026-08 C1 REVERSAL -120.00", "2026-08 C1 CORRECTED_CHARGE 90.00");
    }

    @Test // 80
    void a_change_taken_back_before_the_run_leaves_no_line() {
        books.assess("C1", "2026-08", "120").run("2026-08");
        books.assess("C1", "2026-08", "150").assess("C1", "2026-08", "120");
        assertThat(books.prepare("2026-09")).isEmpty();
    }

    @Test // 81
    void after_a_skipped_run_the_next_holds_the_open_parts_in_the_order_of_months() {
        books.assess("C1", "2026-08", "120").run("2026-08");
        books.assess("C1", "2026-08", "150").assess("C1", "2026-09", "150").assess("C1", "2026-10", "150");
        assertThat(books.run("2026-10"))
                .containsExactly(
                        "2026-08 C1 REVERSAL -120.00",
                        "2026-08 C1 CORRECTED_CHARGE 150.00",
                        "2026-09 C1 LATE_CHARGE 150.00",
                        "2026-10 C1 CHARGE 150.00");
    }

    @Test // 83
    void a_draft_made_three_times_posts_its_correction_once() {
        books.assess("C1", "2026-08", "120").run("2026-08");
        books.assess("C1", "2026-08", "90");
        List<Difference> draft = books.prepare("2026-09");
        assertThat(books.prepare("2026-09")).isEqualTo(draft);
        assertThat(books.prepare("2026-09")).isEqualTo(draft);
        assertThat(books.run("2026-09")).hasSize(2);
        assertThat(books.prepare("2026-09")).isEmpty();
        assertThat(books.balance()).isEqualTo(Money.euro(90));
    }

    @Test // 85
    void an_annulled_cut_off_restores_only_what_is_asked_for() {
        Books late = books.assess("C1", "2026-08", "120").assess("C1", "2026-09", "120");
        late.run("2026-09");
        late.cancel("Mutter", "C1", "2026-09");
        assertThat(late.run("2026-10")).containsExactly("2026-09 C1 REVERSAL -120.00");
        late.assess("C1", "2026-08", "105");
        assertThat(late.run("2026-11"))
                .containsExactly("2026-08 C1 REVERSAL -120.00", "2026-08 C1 CORRECTED_CHARGE 105.00");
    }

    @Test // 88
    void a_contract_that_ended_is_credited_once_and_then_rests() {
        books.assess("C1", "2026-08", "120").run("2026-08");
        books.cancel("Mutter", "C1", "2026-08");
        assertThat(books.run("2026-09")).containsExactly("2026-08 C1 REVERSAL -120.00");
        assertThat(books.run("2026-09")).isEmpty();
        assertThat(books.run("2026-10")).isEmpty();
    }

    @Test // 58
    void a_deleted_contract_is_credited_and_the_sibling_it_freed_is_charged_in_the_same_run() {
        books.assess("C1", "2026-08", "64").assess("C2", "2026-08", "0").run("2026-08");
        books.cancel("Mutter", "C1", "2026-08").assess("C2", "2026-08", "120");
        assertThat(books.run("2026-09")).containsExactly("2026-08 C1 REVERSAL -64.00", "2026-08 C2 LATE_CHARGE 120.00");
    }

    @Test // 91
    void a_change_of_payer_credits_one_and_charges_the_other() {
        books.assess("Mutter", "C1", "2026-08", "120").run("2026-08");
        books.cancel("Mutter", "C1", "2026-08").assess("Vater", "C1", "2026-08", "120");
        List<Difference> differences = books.prepare("2026-09");
        assertThat(differences)
                .extracting(difference -> difference.position().payer() + " " + difference.delta())
                .containsExactly("Mutter -120.00", "Vater 120.00");
    }

    @Test
    void two_contracts_of_one_child_in_one_month_and_form_add_up() {
        Position position = Books.position("Mutter", "C1", "2026-08");
        assertThat(Targets.of(List.of(Books.assessed(position, "60"), Books.assessed(position, "15.50"))))
                .containsEntry(position, Money.parse("75.50"))
                .hasSize(1);
    }
}
