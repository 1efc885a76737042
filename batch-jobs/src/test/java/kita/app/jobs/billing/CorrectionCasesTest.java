package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.billing.DifferenceDesk.Case;
import kita.app.jobs.ledger.LedgerBalances;
import kita.app.jobs.ledger.LedgerCheck;
import kita.app.jobs.money.AccountDesk;
import kita.app.jobs.money.AccountDesk.Act;
import kita.app.jobs.money.DunningDesk;
import kita.app.store.money.Balances.Kind;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.returns.AccountBalance;
import kita.billing.returns.ItemKey;
import kita.billing.returns.MoneyKind;
import kita.billing.returns.OpenItem.DebitState;
import kita.billing.run.BillingRun;
import kita.billing.run.Reversal;
import kita.billing.run.UserName;
import kita.money.Money;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Corrections that meet credits, decisions of clerks, other payers. P0001 has a mandate: 100.01; P0002 none: 100.02. */
@DatabaseTest
class CorrectionCasesTest {

    private static final Month AUGUST = Month.of(2026, 8);
    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final Month OCTOBER = Month.of(2026, 10);
    private static final UserName ANNA = new UserName("anna");
    private static final UserName BERND = new UserName("bernd");
    private static final HouseholdId H1 = new HouseholdId("H0001");

    @Autowired
    BillingRuns billing;

    @Autowired
    RunReversals reversals;

    @Autowired
    ReversalAftermath aftermath;

    @Autowired
    Drafts drafts;

    @Autowired
    DifferenceDesk ignoring;

    @Autowired
    AccountDesk accounts;

    @Autowired
    DunningDesk dunning;

    @Autowired
    LedgerBalances balances;

    @Autowired
    LedgerCheck check;

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
        exported(AUGUST);
    }

    @Test // 94
    void a_difference_that_a_clerk_ignores_stays_ignored_until_the_month_really_changes() {
        town.assessedUntil(SEPTEMBER);
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 10_321);
        LocalDate day = LocalDate.of(2026, 9, 1);
        assertThat(ignoring.ignore(town.tenant, new Case(H1, AUGUST, "Kleinbetrag"), day, "carla"))
                .hasSize(1);
        assertThat(exported(SEPTEMBER).content().totals().posted()).isEqualTo(Money.parse("200.03"));
        assertThat(billing.prepare(town.tenant, SEPTEMBER, ANNA, day).newEntries())
                .isZero();
        assertThatThrownBy(() -> ignoring.ignore(town.tenant, new Case(H1, AUGUST, "noch einmal"), day, "carla"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("weicht nichts ab");
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 11_001);
        assertThat(exported(SEPTEMBER).content().totals().posted())
                .as("the whole difference against what was billed, not against what was ignored")
                .isEqualTo(Money.euro(10));
    }

    @Test // 94
    void where_the_municipality_says_so_a_later_change_brings_only_the_new_part() {
        town.settings(2, BillingTown.text().replace("billing:", "billing:\n  ignored: new-part"));
        town.assessedUntil(SEPTEMBER);
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 10_321);
        LocalDate day = LocalDate.of(2026, 9, 1);
        ignoring.ignore(town.tenant, new Case(H1, AUGUST, "Kleinbetrag"), day, "carla");
        assertThat(exported(SEPTEMBER).content().totals().posted()).isEqualTo(Money.parse("200.03"));
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 11_001);
        assertThat(exported(SEPTEMBER).content().totals().posted())
                .as("10.00 less the 3.20 that were ignored")
                .isEqualTo(Money.parse("6.80"));
        assertThat(billing.prepare(town.tenant, SEPTEMBER, ANNA, day).newEntries())
                .isZero();
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 9_001);
        assertThat(exported(SEPTEMBER).content().totals().posted())
                .as("a reduction counts from what was assessed: 106.81 go down to 90.01")
                .isEqualTo(Money.parse("-16.80"));
    }

    @Test // 94
    void a_month_that_has_not_begun_can_never_be_ignored() {
        assertThatThrownBy(() ->
                        ignoring.ignore(town.tenant, new Case(H1, AUGUST, "x"), LocalDate.of(2026, 8, 31), "carla"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("vergangene Monate");
        assertThatThrownBy(() -> town.sql("INSERT INTO kita.decided_difference VALUES (kita.tenant(), 'H0001', 'P0001',"
                        + " '2026-10-01', 'C0001', 'KRIPPE', 1, 2, 'x', '2026-10-31', 'x', 'IGNORED')"))
                .hasStackTraceContaining("no_future_month_is_ignored");
    }

    @Test // 89
    void what_a_clerk_waived_is_not_paid_out_when_the_month_is_taken_back() {
        LocalDate day = LocalDate.of(2026, 8, 20);
        ItemKey item = new ItemKey("2026-08/1");
        Act act = new Act("anna", "Härte");
        accounts.giveUp(town.tenant, "P0002", item, MoneyKind.REMISSION, Optional.of(Money.euro(10)), day, act);
        pay("P0002", "90.02", 1);
        town.assessedUntil(SEPTEMBER);
        town.reassess("0002", "P0002", AUGUST, "KRIPPE", 0);
        town.reassess("0002", "P0002", SEPTEMBER, "KRIPPE", 0);
        BillingRun run = exported(SEPTEMBER);
        LocalDate later = LocalDate.of(2026, 9, 2);
        assertThatThrownBy(() -> accounts.refunded(
                        town.tenant, "P0002", ItemKey.of(run.id()), Money.parse("100.02"), "R1", later, "anna"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("90,02");
        accounts.refunded(town.tenant, "P0002", ItemKey.of(run.id()), Money.parse("90.02"), "R1", later, "anna");
        assertThatThrownBy(() -> accounts.refunded(
                        town.tenant, "P0002", ItemKey.of(run.id()), Money.euro(1), "R2", later, "anna"))
                .isInstanceOf(JobRefusedException.class);
    }

    @Test // 90
    void when_a_credited_month_is_restored_the_use_of_the_credit_is_taken_back_too() {
        town.assessedUntil(SEPTEMBER);
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 0);
        exported(SEPTEMBER);
        assertThat(total("P0001", "2026-09-30"))
                .as("the credit paid for September")
                .isEqualTo(Money.ZERO);
        town.assessedUntil(OCTOBER);
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 10_001);
        exported(OCTOBER);
        assertThat(total("P0001", "2026-10-01")).isEqualTo(Money.parse("200.02"));
        for (String day : List.of("2026-08-31", "2026-09-01", "2026-09-30", "2026-10-01", "2026-10-31")) {
            balances.at(town.tenant, LocalDate.parse(day), line -> {
                if (line.kind() == Kind.PAYER) {
                    assertThat(line.balance()).as(day).isEqualTo(total(line.code(), day));
                }
            });
        }
    }

    @Test // 156
    void while_the_youth_office_pays_the_family_is_not_charged_and_the_takeover_ends_by_its_date() {
        town.sql("INSERT INTO kita.guardian VALUES (kita.tenant(), 'AMT', 'Jugendamt', 'Wirtschaftliche Hilfe',"
                + " 'Am Markt 1', '39999', 'Elbstadt')");
        town.assessedUntil(OCTOBER);
        town.reassess("0001", "AMT", SEPTEMBER, "KRIPPE", 10_001);
        BillingRun september = exported(SEPTEMBER);
        assertThat(outcome(september, "AMT")).isEqualTo("INVOICE 10001");
        assertThat(outcome(september, "P0001")).isEqualTo("nothing");
        BillingRun october = exported(OCTOBER);
        assertThat(outcome(october, "AMT")).isEqualTo("nothing");
        assertThat(outcome(october, "P0001")).isEqualTo("DEBIT 10001");
    }

    @Test // 98
    void of_two_clerks_who_write_off_the_same_item_at_the_same_moment_the_second_is_told() throws Exception {
        ItemKey item = new ItemKey("2026-08/1");
        LocalDate day = LocalDate.of(2026, 9, 1);
        Callable<String> clerk = () -> {
            try {
                Act act = new Act("anna", "uneinbringlich");
                accounts.giveUp(town.tenant, "P0002", item, MoneyKind.WRITE_OFF, Optional.empty(), day, act);
                return "booked";
            } catch (JobRefusedException told) {
                return "told";
            }
        };
        ExecutorService office = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> both = office.invokeAll(List.of(clerk, clerk));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder("booked", "told");
        } finally {
            office.shutdown();
        }
        assertThat(total("P0002", "2026-09-01")).isEqualTo(Money.ZERO);
    }

    @Test
    void a_debit_that_the_bank_did_not_draw_is_open_and_is_not_dunned() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        ItemKey item = new ItemKey("2026-08/1");
        accounts.notDrawn(town.tenant, "10000001", item, day, new Act("anna", "Datei abgewiesen"));
        assertThat(account("10000001", "2026-09-01").open())
                .singleElement()
                .satisfies(open -> assertThat(open.debit()).isEqualTo(DebitState.NOT_DRAWN));
        assertThat(dunning.propose(town.tenant, LocalDate.of(2026, 10, 1), 5))
                .filteredOn(one -> one.account().value() == 10_000_001)
                .allSatisfy(one -> assertThat(one.proposal().lines()).isEmpty());
        assertThatThrownBy(() -> accounts.notDrawn(town.tenant, "10000001", item, day, new Act("anna", "noch einmal")))
                .isInstanceOf(JobRefusedException.class);
        assertThatThrownBy(() -> accounts.notDrawn(town.tenant, "P0002", item, day, new Act("anna", "Rechnung")))
                .isInstanceOf(JobRefusedException.class);
    }

    @Test
    void a_dunning_fee_is_an_item_of_its_own_and_needs_something_due() {
        Act first = new Act("anna", "1. Mahnung");
        assertThatThrownBy(
                        () -> accounts.dunningFee(town.tenant, "P0001", Money.euro(5), LocalDate.of(2026, 9, 1), first))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("nichts fällig");
        ItemKey fee = accounts.dunningFee(town.tenant, "P0002", Money.euro(5), LocalDate.of(2026, 9, 1), first);
        assertThat(account("P0002", "2026-09-01").total()).isEqualTo(Money.parse("105.02"));
        assertThat(account("P0002", "2026-09-01").open())
                .extracting(open -> open.key())
                .contains(fee);
        assertThat(check.verify(town.tenant).findings()).isEmpty();
    }

    @Test // 99
    void notices_that_came_with_a_run_are_withdrawn_with_it_and_older_ones_stand() {
        notice(1, "H0001/P0001", "2026-08-01");
        town.assessedUntil(SEPTEMBER);
        notice(2, "H0001/P0001", "2026-08-20");
        BillingRun wrong = exported(SEPTEMBER);
        BillingRun.Rehearsed reversal = reversals.prepare(
                new Reversal(wrong.id(), Reversal.Demands.CANCELLED, "Falsche Tabelle"),
                ANNA,
                LocalDate.of(2026, 9, 3));
        billing.release(reversal.id(), BERND, reversal.content().whole());
        assertThat(aftermath.withdrawn(town.tenant)).singleElement().satisfies(one -> {
            assertThat(one.notice()).isEqualTo("ELB-2026-000002");
            assertThat(one.run()).isEqualTo(wrong.id());
            assertThat(one.posted()).isEqualTo(Money.parse("100.01"));
        });
    }

    @Test // 112
    void who_is_charged_without_a_notice_that_stands_is_listed_before_the_release() {
        town.assessedUntil(SEPTEMBER);
        notice(1, "H0001/P0001", "2026-08-01");
        BillingRun.Prepared run = billing.prepare(town.tenant, SEPTEMBER, ANNA, SEPTEMBER.firstDay())
                .run()
                .orElseThrow();
        assertThat(drafts.rehearsal(run.id()).gaps())
                .containsEntry(kita.billing.run.RunGap.Kind.CONTRACT_WITHOUT_NOTICE, 1L);
    }

    private void notice(int number, String subject, String day) {
        town.sql("INSERT INTO kita.notice VALUES (kita.tenant(), 2026, " + number + ", 'FEE', '" + subject
                + "', repeat('" + number + "', 64), '" + day + "', '{}', 'ELB-2026-00000" + number
                + "-gebuehren.pdf', repeat('0', 64))");
    }

    private void pay(String payer, String euro, int number) {
        town.sql("INSERT INTO kita.cash_booking (tenant, booking_no, batch_no, booked_on, kind, account, account_no,"
                + " counter, amount_cents, bank_reference) SELECT tenant, 100 + " + number + ", 1, '2026-08-21',"
                + " 'PAYMENT', 'PAYER', account_no, 'BANK', -"
                + Money.parse(euro).cents() + ", 'B" + number
                + "' FROM kita.payer_account WHERE guardian_id = '" + payer + "'");
    }

    private AccountBalance account(String payer, String day) {
        return accounts.statement(town.tenant, payer, LocalDate.parse(day)).balance();
    }

    private Money total(String payer, String day) {
        return account(payer, day).total();
    }

    private BillingRun exported(Month month) {
        BillingRun.Prepared run = billing.prepare(town.tenant, month, ANNA, month.firstDay())
                .run()
                .orElseThrow();
        billing.release(run.id(), BERND, run.content().whole());
        billing.export(run.id(), folder);
        return run;
    }

    private String outcome(BillingRun run, String payer) {
        return transactions
                .call(
                        town.tenant,
                        () -> jdbc.sql("SELECT outcome || ' ' || (demanded_cents + carried_cents) FROM kita.collection"
                                        + " WHERE run_month = ? AND run_no = ? AND payer_id = ?")
                                .params(run.id().month().firstDay(), run.id().number(), payer)
                                .query(String.class)
                                .optional())
                .orElse("nothing");
    }
}
