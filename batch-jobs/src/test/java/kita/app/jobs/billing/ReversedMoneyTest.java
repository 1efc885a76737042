package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kita.app.drill.CamtFile;
import kita.app.jobs.ledger.LedgerBalances;
import kita.app.jobs.money.AccountDesk;
import kita.app.jobs.money.BankDesk;
import kita.app.jobs.money.CostBearer;
import kita.app.jobs.money.DunningDesk;
import kita.app.store.money.Balances.Kind;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.returns.AccountBalance;
import kita.billing.run.BillingRun;
import kita.billing.run.Reversal;
import kita.billing.run.UserName;
import kita.money.Money;
import kita.registry.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the accounts say after a run was taken back. P0001 has a mandate and owes 100.01, P0002 pays by himself 100.02. */
@DatabaseTest
class ReversedMoneyTest {

    private static final Month AUGUST = Month.of(2026, 8);
    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final UserName ANNA = new UserName("anna");
    private static final UserName BERND = new UserName("bernd");

    @Autowired
    BillingRuns billing;

    @Autowired
    RunReversals reversals;

    @Autowired
    AccountDesk accounts;

    @Autowired
    BankDesk bank;

    @Autowired
    DunningDesk dunning;

    @Autowired
    LedgerBalances balances;

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
    void aTown() {
        town = new BillingTown(towns, transactions, jdbc).families(2).assessedUntil(AUGUST);
    }

    @Test // 99
    void nobody_owes_and_nobody_is_dunned_what_a_run_demanded_that_was_cancelled() {
        BillingRun wrong = exported(AUGUST);
        assertThat(balance("P0002", "2026-08-02").total()).isEqualTo(Money.parse("100.02"));
        reverse(wrong, Reversal.Demands.CANCELLED, "2026-08-05");
        assertThat(balance("P0002", "2026-08-04").total()).isEqualTo(Money.parse("100.02"));
        assertThat(balance("P0002", "2026-08-05").total()).isEqualTo(Money.ZERO);
        assertThat(balance("P0001", "2026-09-30").total()).isEqualTo(Money.ZERO);
        assertThat(dunning.propose(town.tenant, LocalDate.of(2026, 9, 30), 5)).isEmpty();
        accountsAgreeOn("2026-08-04", "2026-08-05", "2026-09-30");
    }

    @Test // 99
    void who_had_paid_a_cancelled_demand_has_it_to_his_credit_and_the_new_run_takes_it() throws Exception {
        BillingRun wrong = exported(AUGUST);
        paid("P0002", "2026-08-04", "100.02");
        reverse(wrong, Reversal.Demands.CANCELLED, "2026-08-05");
        assertThat(balance("P0002", "2026-08-05").credit()).isEqualTo(Money.parse("100.02"));
        exported(AUGUST);
        assertThat(balance("P0002", "2026-08-31").total()).isEqualTo(Money.ZERO);
        accountsAgreeOn("2026-08-04", "2026-08-05", "2026-08-31", "2026-10-31");
    }

    @Test // 99
    void a_debit_that_was_called_back_and_comes_back_all_the_same_changes_no_account() throws Exception {
        BillingRun wrong = exported(AUGUST);
        String id = text("SELECT end_to_end_id FROM kita.debit");
        reverse(wrong, Reversal.Demands.CANCELLED, "2026-08-05");
        take(CamtFile.camt054().returned("B1", "2026-08-20", id, "100.01", "100.01", "MS03"));
        assertThat(balance("P0001", "2026-08-31").total()).isEqualTo(Money.ZERO);
        assertThat(balances.at(town.tenant, LocalDate.of(2026, 8, 31), line -> {})
                        .of(Kind.COLLECTION))
                .as("drawn against our order, and given back")
                .isEqualTo(Money.parse("100.01"));
        accountsAgreeOn("2026-08-20", "2026-08-31");
    }

    @Test // 99
    void what_a_reversed_run_had_drawn_is_not_dunned_until_a_clerk_has_looked() throws Exception {
        BillingRun wrong = exported(AUGUST);
        String id = text("SELECT end_to_end_id FROM kita.debit");
        reverse(wrong, Reversal.Demands.DRAWN, "2026-08-20");
        assertThat(exported(AUGUST).content().totals().debited())
                .as("what was drawn pays for the new run")
                .isEqualTo(Money.ZERO);
        take(CamtFile.camt054().returned("B1", "2026-08-25", id, "100.01", "100.01", "AM04"));
        assertThat(dunning.propose(town.tenant, LocalDate.of(2026, 9, 30), 5))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.proposal().lines()).isEmpty())
                .flatExtracting(one -> one.proposal().held())
                .allSatisfy(line -> assertThat(line.sentence()).contains("Lauf storniert"));
        accountsAgreeOn("2026-08-20", "2026-08-25", "2026-09-30");
    }

    @Test // 151
    void a_debit_that_was_called_back_told_the_bank_of_no_new_account() {
        exported(AUGUST);
        town.sql("UPDATE kita.mandate SET iban = 'DE58000000091000000002'");
        town.assessedUntil(SEPTEMBER);
        BillingRun wrong = exported(SEPTEMBER);
        String former =
                "SELECT former_iban FROM kita.debit WHERE run_month = '2026-09-01' ORDER BY run_no DESC LIMIT 1";
        assertThat(text(former)).isEqualTo("DE85000000091000000001");
        reverse(wrong, Reversal.Demands.CANCELLED, "2026-09-03");
        prepared(SEPTEMBER);
        assertThat(text(former)).as("the bank does not know of it yet").isEqualTo("DE85000000091000000001");
    }

    private void accountsAgreeOn(String... days) {
        for (String day : days) {
            balances.at(town.tenant, LocalDate.parse(day), line -> {
                if (line.kind() == Kind.PAYER) {
                    assertThat(line.balance())
                            .as("%s on %s", line.name(), day)
                            .isEqualTo(balance(line.reference(), day).total());
                }
            });
        }
    }

    private AccountBalance balance(String payer, String day) {
        return accounts.statement(town.tenant, payer, LocalDate.parse(day)).balance();
    }

    private void reverse(BillingRun wrong, Reversal.Demands money, String day) {
        BillingRun.Rehearsed reversal =
                reversals.prepare(new Reversal(wrong.id(), money, "Falsche Tabelle"), ANNA, LocalDate.parse(day));
        billing.release(reversal.id(), BERND, reversal.content().whole());
    }

    private BillingRun.Prepared prepared(Month month) {
        return billing.prepare(town.tenant, month, ANNA, month.firstDay()).run().orElseThrow();
    }

    private BillingRun exported(Month month) {
        BillingRun.Prepared run = prepared(month);
        billing.release(run.id(), BERND, run.content().whole());
        billing.export(run.id(), folder);
        return run;
    }

    private void paid(String payer, String day, String euro) throws Exception {
        String reference = text("SELECT reference FROM kita.payer_account WHERE guardian_id = '" + payer + "'");
        take(CamtFile.camt054().id("P" + day).paid("P" + day, day, euro, "X", reference));
    }

    private void take(CamtFile file) throws Exception {
        Path path = folder.resolve("bank.xml");
        Files.writeString(path, file.xml());
        assertThat(bank.take(town.tenant, path, CostBearer.PAYER, LocalDate.of(2026, 10, 1), "anna")
                        .bookings())
                .isPositive();
    }

    private String text(String query) {
        List<String> found = transactions.call(
                town.tenant, () -> jdbc.sql(query).query(String.class).list());
        return found.get(0);
    }
}
