package kita.billing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kita.billing.notice.Earlier.Changes;
import kita.billing.notice.Earlier.Demanded;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.Month;
import kita.registry.PersonName;
import org.junit.jupiter.api.Test;

class ChangesTextTest {

    private static final Optional<Payment> DEBIT = Optional.of(new Payment.DirectDebit(
            "36501-1", 15, "DE02120300000000202051", "M-1", "Stadtkasse", "DE98ZZZ09999999999"));

    private static final LocalDate DATE = LocalDate.of(2026, 7, 20);
    private static final LocalDate DUE = LocalDate.of(2026, 8, 17);

    @Test // Bremen 2018
    void arrears_name_each_month_with_what_was_charged_what_is_right_and_why() {
        Section section = section(
                DEBIT,
                changed("2026-04", "178", "392", "Einkommen"),
                changed("2026-05", "178", "392", "Einkommen"),
                changed("2026-06", "178", "410", "Einkommen, Vertrag"));
        assertThat(rows(section))
                .containsExactly(
                        "April und Mai 2026 | Einkommen | 178,00 € | 392,00 € | +428,00 €",
                        "Juni 2026 | Einkommen, Vertrag | 178,00 € | 410,00 € | +232,00 €",
                        "Zusammen |  |  |  | +660,00 €");
        assertThat(text(section))
                .contains("Zusammen zahlen Sie für diese Monate 660,00 € nach.")
                .contains("Wir buchen den Betrag frühestens am 17. August 2026 ab", "vorher mit");
    }

    @Test
    void who_pays_by_transfer_is_asked_to_transfer() {
        assertThat(text(section(Optional.empty(), changed("2026-04", "0.50", "1", ""))))
                .contains("0,50 € nach. Bitte überweisen Sie")
                .contains("zusammen mit dem Beitrag, der am 17. August 2026 fällig ist.");
    }

    @Test
    void what_was_charged_and_not_paid_yet_is_told_apart_from_what_changes() {
        List<ChangedMonth> months = List.of(changed("2026-04", "120", "178", "Einkommen"));
        assertThat(text(section(DEBIT, months.get(0)))).contains("Sonst ist nichts offen.");
        assertThat(text(ChangesText.section(
                        new Changes(months, DUE, Money.euro(120), Optional.empty()), DATE, DEBIT, Optional.empty())))
                .contains("58,00 € nach.")
                .contains("Buchungsstand vom 20. Juli 2026 noch offen sind insgesamt 120,00 €.");
    }

    @Test
    void what_an_account_holds_already_is_not_asked_for_a_second_time() {
        assertThat(demanded("58", changed("2026-04", "120", "178", "")))
                .contains("58,00 € nach. Der Betrag ist schon in der Abrechnung für Juli 2026 enthalten, fällig am"
                        + " 15. Juli 2026.")
                .doesNotContain("überweisen");
        assertThat(demanded("50", changed("2026-04", "120", "178", "")))
                .contains("58,00 € nach. Davon sind 50,00 € schon in der Abrechnung für Juli 2026 enthalten")
                .contains("überweisen");
        assertThat(demanded("-56", changed("2026-04", "120", "64", "")))
                .contains(
                        "56,00 € zu viel berechnet. Der Betrag ist schon in der Abrechnung für Juli 2026 gutgeschrieben.")
                .doesNotContain("ziehen wir", "fällig am");
    }

    private static String demanded(String euro, ChangedMonth month) {
        Demanded demanded = new Demanded(Money.parse(euro), Month.of(2026, 7), LocalDate.of(2026, 7, 15));
        Changes changes = new Changes(List.of(month), DUE, Money.ZERO, Optional.of(demanded));
        return text(ChangesText.section(changes, DATE, Optional.empty(), Optional.empty()));
    }

    @Test // 136
    void who_only_owes_the_same_is_not_asked_to_transfer_what_somebody_else_pays() {
        Changes changes =
                new Changes(List.of(changed("2026-04", "0.50", "1", "")), DUE, Money.euro(48), Optional.empty());
        assertThat(text(ChangesText.section(
                        changes, DATE, Optional.empty(), Optional.of(new PersonName("Mia", "Muster")))))
                .contains("frühestens am 17. August 2026 fällig", "rechnen wir mit Mia Muster ab")
                .doesNotContain("überweisen", "48,00");
    }

    @Test
    void what_was_charged_too_much_is_given_back() {
        Section section = section(DEBIT, changed("2026-04", "120", "64", "Geschwister in Betreuung"));
        assertThat(rows(section))
                .containsExactly("April 2026 | Geschwister in Betreuung | 120,00 € | 64,00 € | -56,00 €");
        assertThat(text(section)).contains("56,00 € zu viel berechnet").doesNotContain("nach.");
    }

    @Test
    void differences_that_cancel_out_leave_nothing_to_pay() {
        assertThat(text(section(DEBIT, changed("2026-04", "100", "90", ""), changed("2026-05", "90", "100", ""))))
                .contains("gleichen sich die Unterschiede aus");
    }

    @Test
    void a_notice_with_changes_says_so_right_after_the_decision_and_not_a_second_time_in_general_words() {
        FeeNotice plain = Samples.fees(Samples.fees(Samples.MIA, CareForm.KRIPPE, 8, "120", "2026-09", "2026-12"));
        assertThat(Texts.of(NoticeText.of(plain), Section.Role.PAYMENT)).contains("umfasst auch vergangene Monate");
        NoticeContent content = NoticeText.of(new FeeNotice(
                plain.head(),
                plain.children(),
                plain.household(),
                plain.payment(),
                plain.grounds(),
                Optional.empty(),
                new Earlier(
                        Optional.of(new Earlier.Replaced("ELB-2026-000045", LocalDate.of(2026, 7, 13))),
                        Optional.of(new Changes(
                                List.of(changed("2026-09", "64", "120", "Betreuungszeit")),
                                DUE,
                                Money.ZERO,
                                Optional.empty()))),
                Optional.empty()));
        assertThat(Texts.of(content, Section.Role.OPERATIVE))
                .contains("ersetzt für diese Monate den Bescheid ELB-2026-000045 vom 13. Juli 2026.");
        assertThat(content.sections().get(1).heading()).isEqualTo("Das ändert sich für schon berechnete Monate");
        assertThat(Texts.of(content, Section.Role.PAYMENT)).doesNotContain("umfasst auch vergangene Monate");
    }

    private static Section section(Optional<Payment> payment, ChangedMonth... months) {
        return ChangesText.section(
                new Changes(List.of(months), DUE, Money.ZERO, Optional.empty()), DATE, payment, Optional.empty());
    }

    private static ChangedMonth changed(String month, String billed, String now, String why) {
        return new ChangedMonth(Month.parse(month), Money.parse(billed), Money.parse(now), why);
    }

    private static List<String> rows(Section section) {
        return section.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .flatMap(table -> ((Block.Table) table).rows().stream())
                .map(row -> String.join(" | ", row).replace('\u00a0', ' '))
                .toList();
    }

    private static String text(Section section) {
        return section.blocks().stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"))
                .replace('\u00a0', ' ');
    }
}
