package kita.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import kita.app.jobs.money.AccountDesk.Act;
import kita.app.support.DatabaseTest;
import kita.billing.returns.ItemKey;
import kita.billing.returns.MoneyKind;
import kita.billing.run.Reversal;
import kita.billing.run.RunId;
import kita.money.Money;
import kita.registry.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Three years of six families, from the files of the clerks to the files of the bank and back. Each chapter says what must
 * come of it; the end compares all that happened with the list in story/events.txt.
 */
@DatabaseTest
class ThreeYearsOfATownTest {

    @Autowired
    ApplicationContext house;

    @TempDir
    Path folder;

    private StoryTown town;
    private StoryOffice office;
    private StoryBooks books;

    @Test // 2, 42, 44, 77, 81, 84, 91, 99, 138, 139, 144, 147, 153
    void thirty_six_months_of_a_town_bring_exactly_these_events_and_leave_these_balances() {
        town = new StoryTown(house, folder, "2025-01");
        office = new StoryOffice(house, town, folder);
        books = new StoryBooks(house, office);
        january_2025_the_town_begins_with_four_families();
        march_2025_a_child_born_on_a_leap_day_comes_to_the_creche();
        june_2025_a_debit_comes_back_for_lack_of_funds();
        august_2025_the_father_turns_out_to_be_the_payer();
        autumn_2025_an_income_has_fallen_and_a_sibling_is_born();
        january_2026_a_family_moves_to_town();
        february_2026_an_account_is_closed();
        june_2026_a_family_has_moved_away_and_nobody_knew();
        autumn_2026_a_birthday_and_a_younger_sibling();
        january_2027_the_new_ordinance_has_a_typing_error();
        spring_2027_the_leap_day_child_turns_three();
        may_2027_a_mother_has_her_bank_take_a_debit_back();
        august_2027_school_begins();
        december_2027_the_books();
    }

    private void january_2025_the_town_begins_with_four_families() {
        town.tariff(before2027());
        town.family("A", "Abel", "01.01.2025");
        town.child("A1", "14.09.2023");
        town.contract("A1", "Krippe", "01.01.2025", "");
        town.income("Abel", "28000", "01.01.2025", "10.12.2024");
        town.mandate("M-A1", "Abel", 1, "10.12.2024", "");
        town.family("C", "Celik", "01.01.2025");
        town.child("C1", "10.05.2021");
        town.contract("C1", "Kindergarten", "01.01.2025", "");
        town.income("Celik", "45000", "01.01.2025", "10.12.2024");
        town.mandate("M-C1", "Celik", 3, "10.12.2024", "");
        town.family("D", "Dogan", "01.01.2025");
        town.child("D1", "02.11.2023");
        town.contract("D1", "Krippe", "01.01.2025", "");
        town.highestRateAccepted("Dogan", "01.01.2025");
        town.family("F", "F-Mutter", "01.01.2025");
        town.adult("F", "F-Vater", "01.01.2025");
        town.child("F1", "01.09.2020");
        town.contract("F1", "Kindergarten", "01.01.2025", "");
        town.income("F-Mutter", "13000", "01.01.2025", "10.12.2024");
        town.income("F-Vater", "13000", "01.01.2025", "10.12.2024");
        town.mandate("M-F1", "F-Mutter", 6, "10.12.2024", "");
        office.standingOrder("Dogan", "200.00");
        RunId january = office.run("2025-01");
        assertThat(office.said(january, "Abel")).isEqualTo("DEBIT 10000");
        assertThat(office.said(january, "Celik")).isEqualTo("DEBIT 11000");
        assertThat(office.said(january, "Dogan")).isEqualTo("INVOICE 20000");
        assertThat(office.said(january, "F-Mutter")).isEqualTo("DEBIT 6000");
        assertThat(office.nothingToPost("2025-01")).isTrue();
        office.moneyComesIn(january);
        office.ordinaryMonths("2025-02");
    }

    private void march_2025_a_child_born_on_a_leap_day_comes_to_the_creche() {
        town.family("B", "Brandt", "01.02.2025");
        town.child("B1", "29.02.2024");
        town.contract("B1", "Krippe", "01.03.2025", "");
        town.income("Brandt", "40000", "01.01.2025", "20.02.2025");
        town.mandate("M-B1", "Brandt", 2, "20.02.2025", "");
        RunId march = office.run("2025-03");
        assertThat(office.said(march, "Brandt")).isEqualTo("DEBIT 20000");
        office.moneyComesIn(march);
        office.ordinaryMonths("2025-04", "2025-05");
    }

    private void june_2025_a_debit_comes_back_for_lack_of_funds() {
        RunId june = office.run("2025-06");
        office.moneyComesIn(june);
        town.on("2025-06-20");
        office.comesBack(june, "M-C1", "AM04", "3.00");
        assertThat(office.balance("Celik").total()).isEqualTo(Money.euro(113));
        RunId july = office.run("2025-07");
        assertThat(office.said(july, "Celik")).as("its own month alone").isEqualTo("DEBIT 11000");
        town.on("2025-07-05");
        assertThat(office.reminders()).containsExactly("Kim Celik 113.00");
        town.on("2025-07-10");
        office.pays("Celik", "113.00");
        assertThat(office.reminders()).isEmpty();
        office.moneyComesIn(july);
        office.ordinaryMonths("2025-08");
    }

    private void august_2025_the_father_turns_out_to_be_the_payer() {
        town.on("2025-08-20");
        town.payer("F", "F-Mutter", "01.01.2025", "31.03.2025");
        town.payer("F", "F-Vater", "01.04.2025", "");
        RunId september = office.run("2025-09");
        assertThat(office.said(september, "F-Mutter"))
                .as("April to August, and her child's fee is another's")
                .isEqualTo("PAYOUT_OPEN -30000");
        assertThat(office.said(september, "F-Vater"))
                .as("April to September, without a mandate")
                .isEqualTo("INVOICE 36000");
        town.on("2025-09-10");
        office.refunds("F-Mutter", september, "300.00", "REFUND-F-1");
        office.moneyComesIn(september);
        town.on("2025-09-25");
        assertThat(office.reminders()).containsExactly("Kim F-Vater 360.00");
        town.mandate("M-F2", "F-Vater", 7, "28.09.2025", "");
        RunId october = office.run("2025-10");
        assertThat(office.said(october, "F-Vater")).isEqualTo("DEBIT 6000");
        LocalDate first = LocalDate.of(2025, 10, 15);
        office.accounts.defer(town.tenant, "F-Vater", ItemKey.of(september), first, 3, town.today(), "anna");
        assertThat(office.reminders()).as("a plan that is kept").isEmpty();
        office.moneyComesIn(october);
        office.pays("F-Vater", "120.00");
    }

    private void autumn_2025_an_income_has_fallen_and_a_sibling_is_born() {
        RunId november = office.run("2025-11");
        town.on("2025-11-10");
        town.income("Brandt", "25000", "01.09.2025", "10.11.2025");
        office.moneyComesIn(november);
        office.pays("F-Vater", "120.00");
        town.on("2025-11-24");
        town.child("A2", "20.11.2025");
        RunId december = office.run("2025-12");
        assertThat(office.said(december, "Brandt"))
                .as("three months by 100 too much, and 100 for December")
                .isEqualTo("CREDIT_CARRIED -20000");
        assertThat(office.said(december, "Abel"))
                .as("a birth alone costs nothing")
                .isEqualTo("DEBIT 10000");
        town.on("2025-12-10");
        office.accounts.giveUp(
                town.tenant,
                "F-Vater",
                new ItemKey("2025-09/1"),
                MoneyKind.REMISSION,
                Optional.empty(),
                town.today(),
                new Act("anna", "Härte nachgewiesen"));
        assertThat(office.balance("F-Vater").due()).isEqualTo(Money.ZERO);
        office.moneyComesIn(december);
    }

    private void january_2026_a_family_moves_to_town() {
        town.family("E", "Ernst", "01.01.2026");
        town.child("E1", "05.05.2017");
        town.contract("E1", "Hort", "01.01.2026", "");
        town.child("E2", "03.03.2022");
        town.contract("E2", "Kindergarten", "01.01.2026", "");
        town.lunch("E2", "01.01.2026");
        town.highestRateAccepted("Ernst", "01.01.2026");
        town.mandate("M-E1", "Ernst", 5, "15.12.2025", "");
        RunId january = office.run("2026-01");
        books.close("2025-12");
        assertThat(office.said(january, "Ernst"))
                .as("Hort 50, the younger child free, lunch 60")
                .isEqualTo("DEBIT 11000");
        assertThat(office.said(january, "Brandt")).isEqualTo("CREDIT_CARRIED -10000");
        office.moneyComesIn(january);
    }

    private void february_2026_an_account_is_closed() {
        RunId february = office.run("2026-02");
        assertThat(office.said(february, "Brandt")).as("the credit is used up").isEqualTo("SETTLED 0");
        office.moneyComesIn(february);
        town.on("2026-02-17");
        office.comesBack(february, "M-C1", "AC04", "3.00");
        RunId march = office.run("2026-03");
        assertThat(office.said(march, "Celik")).isEqualTo("INVOICE 11000");
        assertThat(office.said(march, "Brandt")).isEqualTo("DEBIT 10000");
        office.moneyComesIn(march);
        office.pays("Celik", "223.00");
        assertThat(office.balance("Celik").total()).isEqualTo(Money.ZERO);
        office.standingOrder("Celik", "110.00");
        office.ordinaryMonths("2026-04", "2026-05");
        office.standingOrderEnds("Celik");
        town.mandate("M-C1", "Celik", 3, "10.12.2024", "20.05.2026");
        town.mandate("M-C2", "Celik", 33, "20.05.2026", "");
    }

    private void june_2026_a_family_has_moved_away_and_nobody_knew() {
        RunId june = office.run("2026-06");
        assertThat(office.said(june, "Celik"))
                .as("drawn again, from the new account")
                .isEqualTo("DEBIT 11000");
        town.on("2026-06-10");
        town.contract("D1", "Krippe", "01.01.2025", "30.04.2026");
        office.moneyComesIn(june);
        office.standingOrderEnds("Dogan");
        // In July the computing centre stands still: no run.
        RunId august = office.run("2026-08");
        assertThat(office.said(august, "Abel")).as("July and August").isEqualTo("DEBIT 20000");
        assertThat(office.said(august, "Dogan"))
                .as("May and June were paid, and no child is left")
                .isEqualTo("PAYOUT_OPEN -40000");
        town.on("2026-08-05");
        office.refunds("Dogan", august, "400.00", "REFUND-D-1");
        town.on("2026-08-10");
        office.refundComesBack("REFUND-D-1", "400.00");
        assertThat(office.balance("Dogan").credit()).isEqualTo(Money.euro(400));
        office.moneyComesIn(august);
        RunId september = office.run("2026-09");
        assertThat(office.said(september, "Dogan")).isEqualTo("PAYOUT_OPEN -40000");
        town.on("2026-09-04");
        office.refunds("Dogan", september, "400.00", "REFUND-D-2");
        office.moneyComesIn(september);
    }

    private void autumn_2026_a_birthday_and_a_younger_sibling() {
        RunId october = office.run("2026-10");
        assertThat(office.said(october, "Abel"))
                .as("three years old since 14 September")
                .isEqualTo("DEBIT 6000");
        assertThat(office.said(october, "Dogan")).isEqualTo("nothing");
        office.moneyComesIn(october);
        town.contract("A2", "Krippe", "01.11.2026", "");
        RunId november = office.run("2026-11");
        assertThat(office.said(november, "Abel")).as("only the older one pays").isEqualTo("DEBIT 6000");
        office.moneyComesIn(november);
        office.ordinaryMonths("2026-12");
    }

    private void january_2027_the_new_ordinance_has_a_typing_error() {
        town.on("2026-12-20");
        town.tariff(StoryTown.TARIFF.replace("amounts: [70.00, 130.00]", "amounts: [170.00, 130.00]"));
        RunId wrong = office.run("2027-01");
        assertThat(office.said(wrong, "Abel")).isEqualTo("DEBIT 17000");
        books.close("2026-12");
        town.on("2027-01-08");
        office.reverse(wrong, Reversal.Demands.CANCELLED, "Tippfehler in der Gebührentabelle");
        town.tariff(StoryTown.TARIFF);
        RunId right = office.runToday(Month.of(2027, 1));
        assertThat(office.said(right, "Abel")).isEqualTo("DEBIT 7000");
        assertThat(office.said(right, "Brandt"))
                .as("as if the wrong run had never been")
                .isEqualTo("DEBIT 12000");
        assertThat(office.said(right, "Celik")).isEqualTo("DEBIT 13000");
        assertThat(office.said(right, "Ernst"))
                .as("Hort 55, Kindergarten 130 as the sibling rule has ended, lunch 65")
                .isEqualTo("DEBIT 25000");
        assertThat(office.said(right, "F-Vater")).isEqualTo("DEBIT 7000");
        RunId february = office.run("2027-02");
        office.moneyComesIn(right);
        office.moneyComesIn(february);
    }

    private void spring_2027_the_leap_day_child_turns_three() {
        RunId march = office.run("2027-03");
        assertThat(office.said(march, "Brandt"))
                .as("three years are complete at the end of 28 February")
                .isEqualTo("DEBIT 7000");
        office.moneyComesIn(march);
        office.ordinaryMonths("2027-04");
    }

    private void may_2027_a_mother_has_her_bank_take_a_debit_back() {
        RunId may = office.run("2027-05");
        town.on("2027-05-03");
        office.comesBack(new RunId(town.tenant, Month.of(2027, 3), 1), "M-A1", "MD06", "0.00");
        assertThat(office.said(may, "Abel")).as("exported already").isEqualTo("DEBIT 7000");
        office.moneyComesIn(may);
        town.on("2027-05-20");
        town.housingBenefit("B", "01.05.2027", "31.10.2027", "20.05.2027");
        office.standingOrder("Abel", "70.00");
        RunId june = office.run("2027-06");
        assertThat(office.said(june, "Abel")).isEqualTo("INVOICE 7000");
        assertThat(office.said(june, "Brandt"))
                .as("May comes back, and nothing is due until November")
                .isEqualTo("PAYOUT_OPEN -7000");
        office.moneyComesIn(june);
        office.ordinaryMonths("2027-07");
    }

    private void august_2027_school_begins() {
        town.contract("C1", "Kindergarten", "01.01.2025", "31.07.2027");
        town.contract("C1", "Hort", "01.08.2027", "");
        town.contract("F1", "Kindergarten", "01.01.2025", "31.07.2027");
        RunId august = office.run("2027-08");
        assertThat(office.said(august, "Celik")).isEqualTo("DEBIT 5500");
        assertThat(office.said(august, "F-Vater")).isEqualTo("nothing");
        office.moneyComesIn(august);
        office.ordinaryMonths("2027-09", "2027-10");
        RunId november = office.run("2027-11");
        assertThat(office.said(november, "Brandt"))
                .as("May's credit is used up")
                .isEqualTo("SETTLED 0");
        office.moneyComesIn(november);
        office.ordinaryMonths("2027-12");
    }

    private void december_2027_the_books() {
        town.on("2027-12-31");
        assertThat(office.nothingToPost("2027-12")).isTrue();
        books.nobodyHasTouchedTheLedger();
        books.agreeOn("2025-06-30", "2025-12-31", "2026-08-10", "2027-01-07", "2027-01-08", "2027-05-31", "2027-12-31");
        assertThat(books.bank()).isEqualTo(office.atTheBank());
        assertThat(office.reminders()).containsExactly("Kim Abel 70.00");
        assertThat(books.balances()).isEqualTo("""
                Abel          7000
                Brandt           0
                Celik            0
                Dogan            0
                Ernst            0
                F-Mutter         0
                F-Vater          0
                """);
        // What the bank took for the two returned debits, Celik has paid.
        Money posted = books.sum("SELECT sum(amount_cents)::text FROM kita.entry");
        Money remitted = Money.euro(120);
        assertThat(office.atTheBank())
                .as("what was posted and not given up is at the bank or open")
                .isEqualTo(posted.minus(remitted).minus(Money.euro(70)));
        assertThat(String.join("\n", books.events()) + "\n").isEqualTo(StoryTown.read("/story/events.txt"));
    }

    /** The ordinance as it was until December 2026. */
    private static String before2027() {
        String text = StoryTown.TARIFF;
        return text.substring(0, text.indexOf("  # 2027")) + text.substring(text.indexOf("# examples"));
    }
}
