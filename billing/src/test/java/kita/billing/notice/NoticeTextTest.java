package kita.billing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Step;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.billing.notice.FeeNotice.Enclosure;
import kita.billing.notice.FeeNotice.EndingRule;
import kita.billing.notice.FeeNotice.MonthFee;
import kita.billing.notice.FeeNotice.TownTexts;
import kita.money.Money;
import kita.registry.CareForm;
import org.junit.jupiter.api.Test;

class NoticeTextTest {

    @Test
    void months_with_the_same_amount_stand_in_one_row() {
        ChildFees mia = new ChildFees(
                Samples.MIA,
                Stream.concat(
                                Samples.months(Samples.MIA, CareForm.KRIPPE, 8, "120", "2026-08", "2026-09"),
                                Samples.months(Samples.MIA, CareForm.KINDERGARTEN, 8, "64", "2026-10", "2027-07"))
                        .toList());

        assertThat(Texts.rows(NoticeText.of(Samples.fees(mia)), Section.Role.OPERATIVE))
                .containsExactly(
                        "Mia Probst | August und September 2026 | Krippe, 8 Stunden am Tag | 120,00 €",
                        "Mia Probst | Oktober 2026 bis Juli 2027 | Kindergarten, 8 Stunden am Tag | 64,00 €");
    }

    @Test
    void a_month_without_care_separates_two_rows() {
        ChildFees mia = new ChildFees(
                Samples.MIA,
                Stream.concat(
                                Samples.months(Samples.MIA, CareForm.KRIPPE, 8, "120", "2026-01", "2026-02"),
                                Samples.months(Samples.MIA, CareForm.KRIPPE, 8, "120", "2026-04", "2026-04"))
                        .toList());

        assertThat(Texts.rows(NoticeText.of(Samples.fees(mia)), Section.Role.OPERATIVE))
                .containsExactly(
                        "Mia Probst | Januar und Februar 2026 | Krippe, 8 Stunden am Tag | 120,00 €",
                        "Mia Probst | April 2026 | Krippe, 8 Stunden am Tag | 120,00 €");
    }

    @Test
    void a_child_in_two_places_at_the_same_time_has_a_row_for_each() {
        ChildFees mia = new ChildFees(
                Samples.MIA,
                Stream.concat(
                                Samples.months(Samples.MIA, CareForm.KRIPPE, 5, "75", "2026-08", "2026-09"),
                                Samples.months(Samples.MIA, CareForm.KINDERTAGESPFLEGE, 3, "40", "2026-08", "2026-09"))
                        .toList());

        assertThat(Texts.rows(NoticeText.of(Samples.fees(mia)), Section.Role.OPERATIVE))
                .containsExactly(
                        "Mia Probst | August und September 2026 | Krippe, 5 Stunden am Tag | 75,00 €",
                        "Mia Probst | August und September 2026 | Kindertagespflege, 3 Stunden am Tag | 40,00 €");
    }

    @Test
    void meals_have_rows_and_reasons_of_their_own_and_count_in_the_sum() {
        ChildFees mia = new ChildFees(
                Samples.MIA,
                Stream.concat(
                                Samples.months(Samples.MIA, CareForm.KRIPPE, 8, "120", "2026-08", "2026-09"),
                                Samples.months(Samples.MIA, CareForm.KRIPPE, 8, "77", "2026-08", "2026-09")
                                        .map(Samples::asMeals))
                        .toList());
        NoticeContent content = NoticeText.of(Samples.fees(mia));

        assertThat(Texts.rows(content, Section.Role.OPERATIVE))
                .containsExactly(
                        "Mia Probst | August und September 2026 | Krippe, 8 Stunden am Tag | 120,00 €",
                        "Mia Probst | August und September 2026 | Verpflegung | 77,00 €",
                        "August und September 2026 | 197,00 €");
        assertThat(Texts.of(content, Section.Role.OPERATIVE)).contains("für die Betreuung und die Verpflegung von Mia");
        assertThat(Texts.of(content, Section.Role.REASONS))
                .contains(
                        "Mia Probst, August und September 2026", "Mia Probst, Verpflegung, August und September 2026");
    }

    @Test
    void siblings_stand_in_one_letter_with_their_sum() {
        NoticeContent content = NoticeText.of(Samples.fees(
                Samples.fees(Samples.BEN, CareForm.HORT, 6, "60", "2026-11", "2027-01"),
                Samples.fees(Samples.MIA, CareForm.KINDERGARTEN, 8, "64", "2026-12", "2027-01")));

        assertThat(Texts.rows(content, Section.Role.OPERATIVE))
                .endsWith("November 2026 | 60,00 €", "Dezember 2026 und Januar 2027 | 124,00 €");
        assertThat(content.concerns()).hasSize(2);
    }

    @Test
    void the_fee_notice_advises_on_the_waiver_and_on_the_duty_to_report_changes() {
        String advice = Texts.of(NoticeText.of(Samples.fees(krippe("120"))), Section.Role.ADVICE);

        assertThat(advice)
                .contains("§ 90 Abs. 4 SGB VIII", "Kinderzuschlag oder Wohngeld", "Wir beraten Sie dazu")
                .contains("§ 60 Abs. 1 SGB I", "die Betreuung von Geschwistern");
    }

    @Test
    void a_rule_that_helped_and_ends_is_announced_with_its_last_day() {
        FeeNotice notice = Samples.on(
                Samples.grounds(
                        List.of(new EndingRule(
                                "Ein Hortkind befreit die jüngeren.",
                                "§ 13 Abs. 4 KiFöG LSA",
                                LocalDate.of(2026, 12, 31))),
                        TownTexts.NONE),
                Samples.fees(krippe("0")));

        assertThat(Texts.of(NoticeText.of(notice), Section.Role.REASONS))
                .contains(
                        "nur bis zum 31. Dezember 2026: „Ein Hortkind befreit die jüngeren.“ Grundlage: § 13 Abs. 4 KiFöG"
                                + " LSA. Die Beiträge ab dem 1. Januar 2027 haben wir deshalb ohne diese Regel festgesetzt.");
    }

    @Test
    void a_rule_that_ends_with_the_last_month_of_the_notice_may_raise_the_fee_later() {
        FeeNotice notice = Samples.on(
                Samples.grounds(
                        List.of(new EndingRule("Hortkinder befreien.", "§ 13 KiFöG LSA", LocalDate.of(2026, 12, 31))),
                        TownTexts.NONE),
                Samples.fees(Samples.fees(Samples.MIA, CareForm.KRIPPE, 8, "120", "2026-09", "2026-12")));

        assertThat(Texts.of(NoticeText.of(notice), Section.Role.REASONS))
                .contains("Wird sie nicht verlängert, kann sich Ihr Beitrag ab dem 1. Januar 2027 erhöhen.")
                .doesNotContain("festgesetzt");
    }

    @Test
    void two_months_are_joined_by_and_and_families_who_pay_nothing_get_no_sum() {
        NoticeContent content = NoticeText.of(Samples.fees(
                Samples.fees(Samples.MIA, CareForm.KRIPPE, 8, "0", "2026-09", "2026-10"),
                Samples.fees(Samples.BEN, CareForm.KRIPPE, 8, "0", "2026-12", "2027-01")));

        assertThat(Texts.rows(content, Section.Role.OPERATIVE)).hasSize(2);
        assertThat(Texts.rows(content, Section.Role.OPERATIVE).get(0)).contains("September und Oktober 2026");
        assertThat(Texts.rows(content, Section.Role.OPERATIVE).get(1)).contains("Dezember 2026 und Januar 2027");
    }

    @Test
    void a_first_wish_that_comes_true_needs_no_further_reason_but_a_later_one_does() {
        assertThat(Texts.of(NoticeText.of(bare(new PlacementNotice.Choice.Wish(1))), Section.Role.REASONS))
                .isEqualTo("Paragraph[text=Mit diesem Platz erfüllen wir Ihren ersten Wunsch.]");
        assertThatThrownBy(() -> NoticeText.of(bare(new PlacementNotice.Choice.Wish(2))))
                .isInstanceOf(IncompleteNotice.class)
                .hasMessageContaining("Begründung");
        WishAnswer first = new WishAnswer(1, "Kita Deich", "Alle Plätze belegt.");
        assertThat(Texts.rows(NoticeText.of(bare(new PlacementNotice.Choice.Wish(2), first)), Section.Role.REASONS))
                .hasSize(1);
    }

    private static PlacementNotice bare(PlacementNotice.Choice choice, WishAnswer... otherWishes) {
        PlacementNotice full = Samples.placement(choice, List.of(otherWishes));
        return new PlacementNotice(
                full.head(),
                full.child(),
                full.care(),
                full.kita(),
                full.chosen(),
                List.of(),
                List.of(),
                full.otherWishes(),
                full.answerBy(),
                full.legalBasis());
    }

    @Test
    void a_free_place_asks_for_no_payment() {
        assertThat(Texts.of(NoticeText.of(Samples.fees(krippe("0"))), Section.Role.PAYMENT))
                .contains("nichts zu zahlen")
                .doesNotContain("IBAN", "Kassenzeichen");
    }

    @Test
    void a_step_that_names_a_sibling_by_id_is_read_with_its_name() {
        Step step = new Step("Als zahlendes Kind gilt das Kind K-2.", Money.ZERO, "§ 13 KiFöG LSA");
        MonthFee fee = Samples.months(Samples.MIA, CareForm.KRIPPE, 8, "0", "2026-12", "2026-12")
                .findFirst()
                .orElseThrow();
        AssessedMonth month = fee.assessed();
        AssessedMonth named = new AssessedMonth(
                month.household(),
                month.child(),
                month.contract(),
                month.payer(),
                month.month(),
                month.charge(),
                month.form(),
                month.amount(),
                month.ordinance(),
                List.of(step),
                month.basis(),
                month.inputDigest());
        ChildFees mia = new ChildFees(Samples.MIA, List.of(new MonthFee(named, fee.hours())));

        assertThat(Texts.rows(NoticeText.of(Samples.fees(mia)), Section.Role.REASONS))
                .containsExactly("Als zahlendes Kind gilt Ben. | § 13 KiFöG LSA | 0,00 €");
    }

    @Test
    void a_fee_without_a_way_to_pay_it_is_refused() {
        FeeNotice notice = Samples.paid(Optional.empty(), Samples.fees(krippe("120")));

        assertThatThrownBy(() -> NoticeText.of(notice))
                .isInstanceOfSatisfying(
                        IncompleteNotice.class,
                        refused -> assertThat(refused.missing()).containsExactly("Angaben zur Zahlung"));
    }

    @Test
    void the_account_of_the_payer_is_shown_in_short_only() {
        TownTexts texts = new TownTexts(Optional.of("Der Beitrag bleibt fällig."), Optional.of("Wir helfen gern."));
        FeeNotice notice = Samples.paid(
                Optional.of(new Payment.DirectDebit(
                        "700123", 15, "DE02120300000000202051", "M-1", "Stadtkasse Elbstadt", "DE98ZZZ09999999999")),
                Samples.on(Samples.grounds(List.of(), texts), Samples.fees(krippe("120"))));

        assertThat(Texts.of(NoticeText.of(notice), Section.Role.PAYMENT))
                .contains("DE02 … 2051", "Der Beitrag bleibt fällig.")
                .doesNotContain("12030000");
    }

    @Test
    void a_refusal_says_for_each_wish_why_not_and_that_the_claim_persists() {
        NoticeContent content = NoticeText.of(Samples.refusal(
                Optional.of("§ 24 Abs. 2 SGB VIII"),
                List.of(new WishAnswer(1, "Kita Uferkinder", "Der letzte Platz ging an ein Kind auf Rangstufe 2.")),
                List.of()));

        assertThat(Texts.rows(content, Section.Role.REASONS))
                .containsExactly("1. | Kita Uferkinder | Der letzte Platz ging an ein Kind auf Rangstufe 2.");
        assertThat(Texts.of(content, Section.Role.OPERATIVE)).contains("bleibt bestehen", "Wir suchen weiter");
        assertThat(Texts.of(content, Section.Role.NEXT_STEPS))
                .contains("Recht, dass wir Ihnen weitere Angebote machen");
    }

    @Test
    void a_refusal_without_a_claim_promises_none() {
        NoticeContent content =
                NoticeText.of(Samples.refusal(Optional.empty(), List.of(), List.of("Kein Platz war frei.")));

        assertThat(Texts.of(content, Section.Role.OPERATIVE)).contains("noch kein Rechtsanspruch");
        assertThat(Texts.of(content, Section.Role.NEXT_STEPS)).doesNotContain("Recht, dass wir");
    }

    @Test
    void a_placement_says_which_wish_came_true_and_why_better_ones_did_not() {
        NoticeContent content = NoticeText.of(Samples.placement(
                new PlacementNotice.Choice.Wish(2), List.of(new WishAnswer(1, "Kita Deich", "Alle Plätze belegt."))));

        assertThat(Texts.of(content, Section.Role.REASONS))
                .contains("Ihren zweiten Wunsch", "Rangstufe 2", "Beide Eltern in Arbeit: 15 Punkte.");
        assertThat(Texts.rows(content, Section.Role.REASONS)).containsExactly("1. | Kita Deich | Alle Plätze belegt.");
    }

    @Test
    void a_place_beyond_the_wishes_is_named_as_an_offer_of_the_office_with_its_distance() {
        NoticeContent content =
                NoticeText.of(Samples.placement(new PlacementNotice.Choice.Office(Optional.of(2349)), List.of()));

        assertThat(Texts.of(content, Section.Role.REASONS)).contains("nicht auf Ihrer Wunschliste", "rund 2,3 km");
    }

    @Test
    void every_notice_instructs_on_remedy_period_form_and_seat() {
        List<Notice> notices = List.of(
                Samples.fees(krippe("120")),
                Samples.placement(new PlacementNotice.Choice.Wish(1), List.of()),
                Samples.refusal(Optional.empty(), List.of(), List.of("Kein Platz war frei.")));
        for (Notice notice : notices) {
            assertThat(Texts.of(NoticeText.of(notice), Section.Role.REMEDY))
                    .contains(
                            "innerhalb eines Monats nach Bekanntgabe Widerspruch",
                            "schriftlich, in elektronischer Form",
                            "zur Niederschrift",
                            "Stadt Elbstadt, Jugendamt, Am Markt 1, 39999 Elbstadt",
                            "am vierten Tag");
        }
    }

    @Test
    void a_child_that_keeps_its_place_is_told_so_first_and_no_claim_is_refused() {
        String text = NoticeText.of(Samples.kept()).toString();

        assertThat(text).contains("behält den Platz in dieser Einrichtung: Kita Am Park");
        assertThat(text).contains("Hier ist kein Platz frei.");
        assertThat(text).doesNotContain("ablehnen", "keinen Betreuungsplatz geben", "Warteliste");
    }

    @Test
    void all_missing_parts_are_named_at_once() {
        RefusalNotice complete = Samples.refusal(Optional.empty(), List.of(), List.of());
        RefusalNotice notice = new RefusalNotice(
                Samples.head("Stadt Elbstadt", " "),
                complete.child(),
                complete.care(),
                complete.appliedOn(),
                List.of(),
                List.of(),
                List.of(),
                List.of("Alleinerziehend: 25 Punkte."),
                Optional.empty(),
                List.of());

        assertThatThrownBy(() -> NoticeText.of(notice))
                .isInstanceOfSatisfying(
                        IncompleteNotice.class,
                        refused -> assertThat(refused.missing())
                                .containsExactly(
                                        "erlassende Behörde (§ 33 Abs. 3 SGB X)",
                                        "Begründung (§ 35 Abs. 1 SGB X)",
                                        "Rechtsgrundlagen (§ 35 Abs. 1 SGB X)",
                                        "Sitz der Stelle, bei der der Rechtsbehelf einzulegen ist (§ 36 SGB X)"))
                .hasMessageContaining("ELB-2026-000123");
    }

    @Test
    void a_fee_notice_without_any_month_is_refused() {
        assertThatThrownBy(() -> NoticeText.of(Samples.fees(new ChildFees(Samples.MIA, List.of()))))
                .isInstanceOf(IncompleteNotice.class)
                .hasMessageContaining("Entscheidung");
    }

    @Test
    void a_notice_number_prints_with_town_year_and_six_digits_and_names_the_file() {
        NoticeNumber number = new NoticeNumber("ELB", 2026, 123);

        assertThat(number).hasToString("ELB-2026-000123");
        assertThat(NoticeKind.FEE.fileName(number)).isEqualTo("ELB-2026-000123-gebuehren.pdf");
    }

    private static ChildFees krippe(String euro) {
        return Samples.fees(Samples.MIA, CareForm.KRIPPE, 8, euro, "2026-12", "2027-01");
    }

    @Test
    void a_code_stands_beside_how_to_recompute_and_without_one_nothing_promises_it() {
        NoticeContent plain = NoticeText.of(computable(Optional.empty()));
        NoticeContent printed = NoticeText.of(computable(Optional.of("KITA 1")));

        assertThat(Texts.of(plain, Section.Role.REASONS))
                .contains("Sie können das nachrechnen")
                .doesNotContain("Code", "scan");
        assertThat(printed.section(Section.Role.REASONS).orElseThrow().blocks())
                .last()
                .isInstanceOfSatisfying(Block.Code.class, code -> {
                    assertThat(code.text()).isEqualTo("KITA 1");
                    assertThat(code.alternative()).contains("QR-Code zum Nachrechnen");
                    assertThat(code.caption())
                            .contains("Sie können das nachrechnen", "Wer nur das Papier hat", "Einkommen");
                });
    }

    private static FeeNotice computable(Optional<String> code) {
        FeeNotice plain = Samples.fees(krippe("120"));
        return new FeeNotice(
                plain.head(),
                plain.children(),
                plain.household(),
                plain.payment(),
                plain.grounds(),
                plain.jointlyWith(),
                plain.earlier(),
                Optional.of(new Enclosure(new Attachment("{}", "0"), code)));
    }
}
