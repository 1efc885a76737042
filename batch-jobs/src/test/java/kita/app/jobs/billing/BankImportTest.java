package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.app.drill.CamtFile;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.money.AccountDesk;
import kita.app.jobs.money.BankDesk;
import kita.app.jobs.money.CostBearer;
import kita.app.jobs.money.DunningDesk;
import kita.app.jobs.money.ImportResult;
import kita.app.store.money.CashBook;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.returns.AccountBalance;
import kita.billing.returns.BlockReason;
import kita.billing.returns.ItemKey;
import kita.billing.returns.MoneyKind;
import kita.billing.returns.OpenItem;
import kita.billing.run.BillingRun;
import kita.billing.run.UserName;
import kita.money.Money;
import kita.registry.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Families 1, 3, 5 are debited, 2, 4, 6 get invoices; the run of September collects August and September together. */
@DatabaseTest
class BankImportTest {

    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final Month OCTOBER = Month.of(2026, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
    private static final ItemKey ITEM = new ItemKey("2026-09/1");

    @Autowired
    BillingRuns billing;

    @Autowired
    BankDesk bank;

    @Autowired
    AccountDesk accounts;

    @Autowired
    DunningDesk dunning;

    @Autowired
    CashBook book;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private BillingTown town;
    private int files;

    @BeforeEach
    void aTown() {
        town = new BillingTown(towns, transactions, jdbc).families(6).assessedUntil(SEPTEMBER);
        run(SEPTEMBER, "export");
    }

    @Test // 138
    void a_return_for_want_of_funds_opens_the_item_and_holds_the_mandate_to_the_end_of_the_month() {
        String drawn = amount("P0001");
        ImportResult result =
                take(CamtFile.camt054().returned("B1", "2026-09-18", e2e("P0001"), drawn, plus(drawn, 3), "AM04"));
        assertThat(result.booked().keySet()).containsExactlyInAnyOrder(MoneyKind.RETURN, MoneyKind.RETURN_FEE);
        AccountBalance account = balance("P0001", "2026-09-18");
        assertThat(account.open()).extracting(OpenItem::open).containsExactly(Money.parse(drawn), Money.euro(3));
        assertThat(balance("P0001", "2026-09-17").open()).isEmpty();
        assertThat(town.number("SELECT count(*) FROM kita.debit_block WHERE until_on = '2026-09-30'"))
                .isEqualTo(1);
        town.assessedUntil(OCTOBER);
        run(OCTOBER, "prepare");
        assertThat(outcome("P0001", OCTOBER)).isEqualTo("DEBIT");
        assertThat(
                        town.number(
                                "SELECT demanded_cents FROM kita.collection WHERE run_month = '2026-10-01' AND payer_id = 'P0001'"))
                .as("October alone: what came back is not drawn again by itself")
                .isEqualTo(10_001);
    }

    @Test // 139
    void a_closed_account_is_blocked_and_the_next_run_makes_an_invoice_payer_of_its_holder_and_says_why() {
        String drawn = amount("P0001");
        take(CamtFile.camt054().returned("B1", "2026-09-18", e2e("P0001"), drawn, drawn, "AC04"));
        town.sql(
                "INSERT INTO kita.mandate VALUES (kita.tenant(), 'M-1-neu', 'P0001', 'J\u00f6rg', 'DE85000000091000000001',"
                        + " '2026-09-20', NULL)");
        town.assessedUntil(OCTOBER);
        run(OCTOBER, "prepare");
        assertThat(outcome("P0001", OCTOBER)).isEqualTo("INVOICE");
        assertThat(text("SELECT why FROM kita.collection WHERE run_month = '2026-10-01' AND payer_id = 'P0001'"))
                .isEqualTo("R\u00fccklastschrift: Konto aufgel\u00f6st (AC04)");
        assertThat(outcome("P0003", OCTOBER)).isEqualTo("DEBIT");
    }

    @Test // 139
    void a_mandate_on_another_account_is_drawn_although_the_old_account_is_blocked() {
        String drawn = amount("P0001");
        take(CamtFile.camt054().returned("B1", "2026-09-18", e2e("P0001"), drawn, drawn, "AC04"));
        town.sql(
                "INSERT INTO kita.mandate VALUES (kita.tenant(), 'M-1-neu', 'P0001', 'J\u00f6rg', 'DE02120300000000202051',"
                        + " '2026-09-20', NULL)");
        town.assessedUntil(OCTOBER);
        run(OCTOBER, "prepare");
        assertThat(outcome("P0001", OCTOBER)).isEqualTo("DEBIT");
    }

    @Test // 144, R5
    void the_same_file_twice_and_the_same_movements_in_another_file_book_nothing_new() {
        String drawn = amount("P0001");
        CamtFile file = CamtFile.camt054()
                .returned("B1", "2026-09-18", e2e("P0001"), drawn, drawn, "MS03")
                .paid("B2", "2026-09-19", "10.00", "X", "ohne");
        assertThat(take(file).bookings()).isEqualTo(2);
        long before = town.number("SELECT count(*) FROM kita.cash_booking");
        ImportResult again = take(file);
        assertThat(again.bookings()).isZero();
        assertThat(again.known()).isEqualTo(2);
        assertThat(take(file.id("MSG-2")).bookings()).isZero();
        assertThat(town.number("SELECT count(*) FROM kita.cash_booking")).isEqualTo(before);
        assertThat(town.number("SELECT count(*) FROM kita.debit_block")).isEqualTo(1);
    }

    @Test // 145
    void a_return_that_comes_before_its_debit_is_parked_and_finds_it_later_with_the_same_end() {
        town.assessedUntil(OCTOBER);
        BillingRun.Released released = release(OCTOBER);
        String id = text("SELECT end_to_end_id FROM kita.debit WHERE run_month = '2026-10-01' AND payer_id = 'P0003'");
        ImportResult early = take(CamtFile.camt054().returned("B1", "2026-10-20", id, "100.03", "103.03", "AC04"));
        assertThat(early.booked().keySet()).containsExactly(MoneyKind.SUSPENSE);
        assertThat(early.findings().get(0)).contains("Verwahrung", "nicht bekannt");
        billing.export(released.id(), folder.resolve("out"));
        ImportResult later = take(CamtFile.camt054().id("MSG-2").paid("B9", "2026-10-21", "1.00", "X", "ohne"));
        assertThat(later.booked()).containsKeys(MoneyKind.RETURN, MoneyKind.RETURN_FEE);
        assertThat(balance("P0003", "2026-10-20").total()).isEqualTo(Money.parse("103.03"));
        assertThat(bank.suspended(town.tenant)).hasSize(1);
        assertThat(town.number("SELECT count(*) FROM kita.debit_block")).isEqualTo(1);
        assertThat(bankSum()).isEqualTo(Money.parse("-102.03"));
    }

    @Test // 157
    void a_payment_with_a_wrong_reference_waits_in_suspense_until_a_clerk_names_the_payer() {
        ImportResult result = take(
                CamtFile.camt054().paid("B1", "2026-09-20", "200.04", "J\u00f6rg M\u00fc\u00dfig 2", "Kita P0002"));
        assertThat(result.booked().keySet()).containsExactly(MoneyKind.SUSPENSE);
        assertThat(balance("P0002", "2026-09-30").total()).isEqualTo(Money.parse("200.04"));
        long number = bank.suspended(town.tenant).get(0).number();
        bank.assign(town.tenant, number, "P0002", TODAY, "anna");
        assertThat(balance("P0002", "2026-09-30").total()).isEqualTo(Money.ZERO);
        assertThat(bank.suspended(town.tenant)).isEmpty();
        assertThatThrownBy(() -> bank.assign(town.tenant, number, "P0004", TODAY, "anna"))
                .isInstanceOf(JobRefusedException.class);
    }

    @Test
    void a_payment_is_matched_by_its_reference_and_the_credit_of_the_debits_belongs_to_its_run() {
        ImportResult result = take(CamtFile.camt053()
                .paid("B1", "2026-09-20", "150.00", "Oma", "Kita " + reference("P0002"))
                .collected("B2", "2026-09-15", "600.18", "KITA-202609001-20260915", 3));
        assertThat(result.booked().keySet()).containsExactlyInAnyOrder(MoneyKind.PAYMENT, MoneyKind.COLLECTED);
        assertThat(result.findings()).isEmpty();
        assertThat(balance("P0002", "2026-09-30").total()).isEqualTo(Money.parse("50.04"));
        assertThat(bankSum()).isEqualTo(Money.parse("750.18"));
    }

    @Test
    void bad_files_are_refused_and_nothing_of_them_is_booked() throws Exception {
        String drawn = amount("P0001");
        CamtFile good = CamtFile.camt054().returned("B1", "2026-09-18", e2e("P0001"), drawn, drawn, "AM04");
        assertThatThrownBy(() -> take(CamtFile.camt054()
                        .account("DE02120300000000202051")
                        .paid("B1", "2026-09-18", "1.00", "X", "y")))
                .hasMessageContaining("anderen Bankkonto");
        assertThatThrownBy(() -> take(CamtFile.camt054()
                        .returned("B1", "2026-09-18", e2e("P0001"), drawn, drawn, "AM04")
                        .paid("B1", "2026-09-18", "1.00", "X", "y")))
                .hasMessageContaining("dieselbe Bankreferenz");
        Path cut = folder.resolve("cut.xml");
        Files.writeString(cut, good.xml().substring(0, 700));
        assertThatThrownBy(() -> bank.take(town.tenant, cut, CostBearer.PAYER, TODAY, "anna"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("abgeschnitten");
        assertThat(town.number("SELECT count(*) FROM kita.cash_booking")).isZero();
        assertThat(town.number("SELECT count(*) FROM kita.cash_batch")).isZero();
    }

    @Test
    void a_doubled_end_to_end_id_returns_its_debit_once_and_the_second_one_is_for_a_clerk() {
        String drawn = amount("P0001");
        ImportResult result = take(CamtFile.camt054()
                .returned("B1", "2026-09-18", e2e("P0001"), drawn, drawn, "AM04")
                .returned("B2", "2026-09-19", e2e("P0001"), drawn, drawn, "AM04"));
        assertThat(result.booked().get(MoneyKind.RETURN).count()).isEqualTo(1);
        assertThat(result.findings()).anyMatch(sentence -> sentence.contains("schon einmal zur\u00fcckgegeben"));
        assertThat(balance("P0001", "2026-09-30").total()).isEqualTo(Money.parse(drawn));
    }

    @Test // Duisburg 2012
    void families_whose_debits_were_never_drawn_get_no_dunning_letter() {
        town.assessedUntil(OCTOBER);
        release(OCTOBER);
        List<DunningDesk.ForPayer> found = dunning.propose(town.tenant, LocalDate.of(2027, 1, 31), 7);
        assertThat(found)
                .as("invoices of September alone; the debits of October never left the house")
                .extracting(DunningDesk.ForPayer::account)
                .extracting(Object::toString)
                .containsExactly("10000002", "10000004", "10000006");
        assertThat(found).allMatch(one -> one.proposal().lines().size() == 1);
    }

    @Test // 147, 155
    void blocks_hold_what_they_name_and_are_lifted_again() {
        LocalDate day = LocalDate.of(2026, 10, 31);
        int number = dunning.block(
                town.tenant,
                Optional.of("P0002"),
                Optional.of(ITEM),
                BlockReason.OBJECTION,
                TODAY,
                Optional.empty(),
                "anna");
        dunning.block(
                town.tenant,
                Optional.of("P0004"),
                Optional.empty(),
                BlockReason.INSOLVENCY,
                TODAY,
                Optional.empty(),
                "anna");
        assertThatThrownBy(() -> dunning.block(
                        town.tenant,
                        Optional.of("P0006"),
                        Optional.empty(),
                        BlockReason.OBJECTION,
                        TODAY,
                        Optional.empty(),
                        "a"))
                .isInstanceOf(JobRefusedException.class);
        List<DunningDesk.ForPayer> found = dunning.propose(town.tenant, day, 7);
        assertThat(found.stream().filter(one -> !one.proposal().lines().isEmpty()))
                .hasSize(1);
        assertThat(found.get(0).proposal().held().get(0).sentence()).contains("Widerspruch");
        dunning.unblock(town.tenant, number, day, "anna");
        assertThat(dunning.propose(town.tenant, day, 7).stream()
                        .filter(one -> !one.proposal().lines().isEmpty()))
                .hasSize(2);
        dunning.block(
                town.tenant,
                Optional.empty(),
                Optional.of(ITEM),
                BlockReason.REVERSED_RUN,
                TODAY,
                Optional.empty(),
                "anna");
        assertThat(dunning.propose(town.tenant, day, 7))
                .allMatch(one -> one.proposal().lines().isEmpty());
    }

    @Test // 143, 153
    void a_refund_takes_the_waiting_credit_of_the_next_run_and_one_that_comes_back_gives_it_again() {
        town.reassess("0001", "P0001", SEPTEMBER, "KRIPPE", 1);
        town.sql(
                "INSERT INTO kita.assessment_pass SELECT kita.tenant(), max(pass_no) + 1, '2026-08-01', '2026-09-01', 0, 0,"
                        + " 0, 0, 0 FROM kita.assessment_pass");
        BillingRun.Released second = release(SEPTEMBER);
        billing.export(second.id(), folder.resolve("out"));
        LocalDate day = LocalDate.of(2026, 9, 20);
        assertThat(balance("P0001", "2026-09-20").credit()).isEqualTo(Money.euro(100));
        accounts.refunded(town.tenant, "P0001", ItemKey.of(second.id()), Money.euro(100), "REFUND-1", day, "anna");
        assertThat(balance("P0001", "2026-09-20").credit()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> accounts.refunded(
                        town.tenant, "P0001", ItemKey.of(second.id()), Money.euro(1), "REFUND-2", day, "anna"))
                .isInstanceOf(JobRefusedException.class);
        String drawn = amount("P0001");
        take(CamtFile.camt054().returned("B1", "2026-09-25", e2e("P0001"), drawn, drawn, "MD06"));
        assertThat(balance("P0001", "2026-09-25").total())
                .as("200.02 less 100.00 corrected, and 100.00 paid out")
                .isEqualTo(Money.parse(drawn));
        take(CamtFile.camt054().id("M2").refundReturned("B2", "2026-09-26", "REFUND-1", "100.00"));
        assertThat(balance("P0001", "2026-09-26").total())
                .isEqualTo(Money.parse(drawn).minus(Money.euro(100)));
        town.assessedUntil(OCTOBER);
        run(OCTOBER, "prepare");
        assertThat(
                        town.number(
                                "SELECT forward_cents FROM kita.collection WHERE run_month = '2026-10-01' AND payer_id = 'P0001'"))
                .isEqualTo(-10_000);
    }

    @Test
    void the_cash_book_is_chained_and_can_be_neither_changed_nor_deleted_by_the_application() {
        take(CamtFile.camt054().paid("B1", "2026-09-20", "1.00", "X", "y"));
        take(CamtFile.camt054().id("M2").paid("B2", "2026-09-20", "2.00", "X", "y"));
        assertThat(transactions.call(town.tenant, book::firstBrokenBatch)).isEmpty();
        for (String statement : List.of(
                "UPDATE kita.cash_booking SET amount_cents = -5",
                "DELETE FROM kita.cash_booking",
                "UPDATE kita.cash_batch SET made_by = 'x'",
                "DELETE FROM kita.debit_block")) {
            assertThatThrownBy(() -> town.sql(statement)).rootCause().hasMessageContaining("permission denied");
        }
        town.sql(
                "INSERT INTO kita.cash_booking (tenant, booking_no, batch_no, booked_on, kind, account, counter, amount_cents)"
                        + " VALUES (kita.tenant(), 99, 1, '2026-09-20', 'SUSPENSE', 'SUSPENSE', 'BANK', 5)");
        assertThat(transactions.call(town.tenant, book::firstBrokenBatch)).contains(1);
    }

    private ImportResult take(CamtFile file) {
        try {
            Path path = folder.resolve("bank" + ++files + ".xml");
            Files.writeString(path, file.xml());
            return bank.take(town.tenant, path, CostBearer.PAYER, TODAY, "anna");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void run(Month month, String until) {
        if (until.equals("prepare")) {
            billing.prepare(town.tenant, month, new UserName("anna"), month.firstDay());
        } else {
            billing.export(release(month).id(), folder.resolve("out"));
        }
    }

    private BillingRun.Released release(Month month) {
        BillingRun.Prepared run = billing.prepare(town.tenant, month, new UserName("anna"), month.firstDay())
                .run()
                .orElseThrow();
        return billing.release(run.id(), new UserName("bernd"), run.content().whole());
    }

    private AccountBalance balance(String payer, String day) {
        return accounts.statement(town.tenant, payer, LocalDate.parse(day)).balance();
    }

    private String e2e(String payer) {
        return text(
                "SELECT end_to_end_id FROM kita.debit WHERE run_month = '2026-09-01' AND run_no = 1 AND payer_id = '"
                        + payer + "'");
    }

    private String amount(String payer) {
        return Money.cents(
                        town.number("SELECT amount_cents FROM kita.debit WHERE run_month = '2026-09-01' AND run_no = 1"
                                + " AND payer_id = '" + payer + "'"))
                .toString();
    }

    private static String plus(String amount, long euro) {
        return Money.parse(amount).plus(Money.euro(euro)).toString();
    }

    private String reference(String payer) {
        return text("SELECT reference FROM kita.payer_account WHERE guardian_id = '" + payer + "'");
    }

    private String outcome(String payer, Month month) {
        return text("SELECT outcome FROM kita.collection WHERE run_month = '" + month.firstDay() + "' AND payer_id = '"
                + payer + "'");
    }

    /** What the cash book says has moved on the bank account. */
    private Money bankSum() {
        return Money.cents(-town.number("SELECT sum(amount_cents) FROM kita.cash_booking WHERE counter = 'BANK'"));
    }

    private String text(String query) {
        return transactions.call(
                town.tenant, () -> jdbc.sql(query).query(String.class).single());
    }
}
