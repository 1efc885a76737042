package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kita.app.drill.CamtFile;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.ledger.BalanceFiles;
import kita.app.jobs.ledger.LedgerBalances;
import kita.app.jobs.ledger.LedgerCheck;
import kita.app.jobs.ledger.MonthEnd;
import kita.app.jobs.money.AccountDesk;
import kita.app.jobs.money.BankDesk;
import kita.app.jobs.money.CostBearer;
import kita.app.jobs.money.ImportResult;
import kita.app.store.money.MonthClosings.Closing;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.UserName;
import kita.money.Money;
import kita.registry.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closed months and balances. P0001 has a mandate and owes 100.01 a month, P0002 pays by himself 100.02. */
@DatabaseTest
class MonthEndTest {

    private static final Month AUGUST = Month.of(2026, 8);
    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final UserName ANNA = new UserName("anna");
    private static final UserName BERND = new UserName("bernd");

    @Autowired
    BillingRuns billing;

    @Autowired
    MonthEnd months;

    @Autowired
    LedgerBalances balances;

    @Autowired
    BalanceFiles files;

    @Autowired
    LedgerCheck check;

    @Autowired
    AccountDesk accounts;

    @Autowired
    BankDesk bank;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private BillingTown town;

    @BeforeEach
    void aTownThatBilledAugust() {
        town = new BillingTown(towns, transactions, jdbc).families(2).assessedUntil(AUGUST);
        exported(AUGUST, "2026-08-01");
    }

    @Test
    void the_balances_of_any_day_add_up_to_zero_and_follow_each_step_of_the_money() throws Exception {
        assertThat(sums("2026-07-31")).isEqualTo("{}");
        assertThat(sums("2026-08-01")).isEqualTo("{PAYER=200.03, PRODUCT=-200.03}");
        assertThat(sums("2026-08-17"))
                .as("the debit counts as drawn on its due day")
                .isEqualTo("{PAYER=100.02, PRODUCT=-200.03, COLLECTION=100.01}");
        take(CamtFile.camt054()
                .collected("B1", "2026-08-17", "100.01", "KITA-202608001-00000000", 1)
                .paid("B2", "2026-08-20", "100.02", "X", reference("P0002"))
                .paid("B3", "2026-08-20", "7.00", "X", "Spende"));
        assertThat(sums("2026-08-31"))
                .isEqualTo("{PAYER=0.00, PRODUCT=-200.03, BANK=207.03, COLLECTION=0.00, SUSPENSE=-7.00}");
        Path csv = folder.resolve("list");
        files.write(town.tenant, LocalDate.of(2026, 8, 31), csv);
        assertThat(Files.readAllLines(csv.resolve("salden-2026-08-31.csv")))
                .startsWith(
                        "Art;Konto;Kassenzeichen;Saldo EUR", "Personenkonto;10000001;" + reference("P0001") + ";0,00")
                .contains("Produktkonto;36501.4321001;;-200,03", "Verwahrung;;;-7,00");
    }

    @Test
    void a_closed_month_takes_no_booking_and_the_correction_comes_in_the_next_one() {
        Closing closing = months.close(town.tenant, AUGUST, LocalDate.of(2026, 9, 1), "carla");
        assertThat(closing.payers()).isEqualTo(Money.parse("100.02"));
        town.reassess("0002", "P0002", AUGUST, "KRIPPE", 5_000);
        assertThatThrownBy(() -> billing.prepare(town.tenant, AUGUST, ANNA, LocalDate.of(2026, 8, 31)))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("2026-09-01");
        exported(AUGUST, "2026-09-01");
        assertThat(balance("P0002", "2026-08-31")).isEqualTo(Money.parse("100.02"));
        assertThat(balance("P0002", "2026-09-01")).isEqualTo(Money.euro(50));
        assertThat(check.verify(town.tenant).findings()).isEmpty();
        assertThat(check.verify(town.tenant).closedMonths()).isEqualTo(1);
    }

    @Test
    void the_database_itself_refuses_what_is_booked_in_a_closed_month() {
        months.close(town.tenant, AUGUST, LocalDate.of(2026, 9, 1), "carla");
        assertThatThrownBy(
                        () -> town.sql("INSERT INTO kita.billing_run (tenant, month, run_no, state, chain_no, go_live,"
                                + " business_on, due_on, creditor_name, creditor_id, creditor_iban, prepared_by)"
                                + " SELECT tenant, month, 9, 'PREPARING', 9, go_live, '2026-08-31', due_on, creditor_name,"
                                + " creditor_id, creditor_iban, 'x' FROM kita.billing_run"))
                .hasStackTraceContaining("is closed");
        assertThatThrownBy(
                        () -> town.sql("INSERT INTO kita.cash_booking (tenant, booking_no, batch_no, booked_on, kind,"
                                + " account, counter, amount_cents)"
                                + " VALUES (kita.tenant(), 9, 9, '2026-08-31', 'SUSPENSE', 'SUSPENSE', 'BANK', -5)"))
                .hasStackTraceContaining("is closed");
        for (String statement :
                List.of("DELETE FROM kita.month_closing", "UPDATE kita.month_closing SET closed_by = 'x'")) {
            assertThatThrownBy(() -> town.sql(statement)).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_month_is_closed_in_order_when_it_is_over_and_its_runs_are_finished() {
        assertThatThrownBy(() -> months.close(town.tenant, AUGUST, LocalDate.of(2026, 8, 31), "carla"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("noch nicht zu Ende");
        town.assessedUntil(SEPTEMBER);
        BillingRun.Prepared draft = prepared(SEPTEMBER, "2026-09-01");
        assertThatThrownBy(() -> months.close(town.tenant, SEPTEMBER, LocalDate.of(2026, 10, 1), "carla"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining(draft.id().toString());
        assertThatThrownBy(() -> town.sql("INSERT INTO kita.month_closing VALUES (kita.tenant(), '2026-09-01',"
                        + " '2026-10-01', 'x', 0, repeat('0', 64))"))
                .hasStackTraceContaining("not finished");
        months.close(town.tenant, AUGUST, LocalDate.of(2026, 9, 2), "carla");
        assertThatThrownBy(() -> months.close(town.tenant, Month.of(2026, 7), LocalDate.of(2026, 9, 2), "carla"))
                .isInstanceOf(JobRefusedException.class);
        assertThat(months.closed(town.tenant)).extracting(Closing::month).containsExactly(AUGUST);
    }

    @Test
    void what_the_bank_booked_in_a_closed_month_stands_on_the_first_open_day_with_its_own_day_kept() throws Exception {
        months.close(town.tenant, AUGUST, LocalDate.of(2026, 9, 1), "carla");
        ImportResult result = take(CamtFile.camt054().paid("B2", "2026-08-31", "100.02", "X", reference("P0002")));
        assertThat(result.findings()).anyMatch(finding -> finding.contains("abgeschlossen"));
        assertThat(text("SELECT booked_on || ' ' || value_on FROM kita.cash_booking"))
                .isEqualTo("2026-09-01 2026-08-31");
        assertThat(balance("P0002", "2026-09-01")).isEqualTo(Money.ZERO);
        assertThat(check.verify(town.tenant).findings()).isEmpty();
        assertThatThrownBy(() -> bank.assign(town.tenant, 1, "P0002", LocalDate.of(2026, 8, 31), "anna"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("abgeschlossen");
    }

    private String sums(String day) {
        return balances.at(town.tenant, LocalDate.parse(day), line -> {})
                .byKind()
                .toString();
    }

    private Money balance(String payer, String day) {
        return accounts.statement(town.tenant, payer, LocalDate.parse(day))
                .balance()
                .total();
    }

    private BillingRun.Prepared prepared(Month month, String day) {
        return billing.prepare(town.tenant, month, ANNA, LocalDate.parse(day))
                .run()
                .orElseThrow();
    }

    private void exported(Month month, String day) {
        BillingRun.Prepared run = prepared(month, day);
        billing.release(run.id(), BERND, run.content().whole());
        billing.export(run.id(), folder.resolve("out"));
    }

    private ImportResult take(CamtFile file) throws Exception {
        Path path = folder.resolve("bank.xml");
        Files.writeString(path, file.xml());
        return bank.take(town.tenant, path, CostBearer.PAYER, LocalDate.of(2026, 10, 1), "anna");
    }

    private String reference(String payer) {
        return text("SELECT reference FROM kita.payer_account WHERE guardian_id = '" + payer + "'");
    }

    private String text(String query) {
        return transactions.call(
                town.tenant, () -> jdbc.sql(query).query(String.class).single());
    }
}
