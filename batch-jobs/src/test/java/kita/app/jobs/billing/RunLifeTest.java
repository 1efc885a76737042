package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.ChangeReason;
import kita.billing.run.ReleaseNote;
import kita.billing.run.Reversal;
import kita.billing.run.RunGap;
import kita.billing.run.RunTotals;
import kita.billing.run.UserName;
import kita.money.Money;
import kita.registry.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs that are rehearsed, thrown away, stopped by limits and reversed. */
@DatabaseTest
class RunLifeTest {

    private static final Month AUGUST = Month.of(2026, 8);
    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final Month OCTOBER = Month.of(2026, 10);
    private static final UserName ANNA = new UserName("anna");
    private static final UserName BERND = new UserName("bernd");

    @Autowired
    BillingRuns billing;

    @Autowired
    Drafts drafts;

    @Autowired
    RunReversals reversals;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path out;

    private BillingTown town;

    @BeforeEach
    void aTown() {
        town = new BillingTown(towns, transactions, jdbc);
    }

    @Test
    void a_rehearsal_lists_who_changes_and_who_stays_is_not_listed() throws Exception {
        town.families(4).assessedUntil(AUGUST);
        released(prepare(AUGUST));
        town.assessedUntil(SEPTEMBER);
        town.reassess("0003", "P0003", SEPTEMBER, "KRIPPE", 15_000);
        town.reassess("0002", "P0002", AUGUST, "KRIPPE", 10_000);
        BillingRun.Prepared run = prepare(SEPTEMBER);
        RehearsalReport report = drafts.rehearsal(run.id());
        assertThat(report.figures().comparedWith()).contains(AUGUST);
        assertThat(report.figures().payers()).isEqualTo(4);
        assertThat(report.figures().changed()).isEqualTo(2);
        assertThat(report.figures().largest()).isEqualTo(Money.parse("49.97"));
        assertThat(report.largest().get(0).change().difference()).isEqualTo(Money.parse("49.97"));
        assertThat(report.largest().get(1).change().reasons()).contains(ChangeReason.CORRECTION);
        assertThat(report.gaps()).containsEntry(RunGap.Kind.PAYER_WITHOUT_MANDATE, 2L);
        byte[] first = Files.readAllBytes(drafts.write(run.id(), out.resolve("a")));
        released(run);
        assertThat(Files.readAllBytes(drafts.write(run.id(), out.resolve("b")))).isEqualTo(first);
    }

    @Test // 83, 95, 100, 101
    void a_draft_that_is_thrown_away_counts_for_nothing_and_its_correction_is_free_again() {
        town.families(2).assessedUntil(AUGUST);
        released(prepare(AUGUST));
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 5_000);
        BillingRun.Prepared draft = prepare(AUGUST);
        drafts.discard(draft.id(), BERND, "Satzung wird noch geändert");
        assertThat(town.number("SELECT count(*) FROM kita.entry")).isEqualTo(2);
        assertThat(billing.newest(town.tenant, AUGUST).orElseThrow().id().number())
                .isEqualTo(1);
        BillingRun.Prepared again = prepare(AUGUST);
        assertThat(again.id().number()).isEqualTo(3);
        assertThat(again.content().totals()).isEqualTo(draft.content().totals());
        released(again);
        assertThat(town.number("SELECT sum(chain_no) FROM kita.billing_run")).isEqualTo(1 + 2);
        assertThat(billing.prepare(town.tenant, AUGUST, ANNA, AUGUST.firstDay()).newEntries())
                .isZero();
        assertThatThrownBy(() -> drafts.discard(again.id(), BERND, "zu spät")).isInstanceOf(JobRefusedException.class);
        assertThatThrownBy(() -> town.number("SELECT count(*) FROM kita.discard_run('2026-08-01', 3, 'x', 'y')"))
                .hasStackTraceContaining("is no draft");
    }

    @Test // 115
    void beyond_a_limit_of_the_town_a_run_is_released_only_with_a_written_reason() {
        town.families(2).assessedUntil(AUGUST);
        released(prepare(AUGUST));
        town.limits(2, "onePayerEuro: 200");
        town.assessedUntil(SEPTEMBER);
        town.reassess("0001", "P0001", SEPTEMBER, "KRIPPE", 30_002);
        BillingRun.Prepared run = prepare(SEPTEMBER);
        assertThatThrownBy(() -> released(run))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("200,01")
                .hasMessageContaining("--reason");
        assertThatThrownBy(() -> town.sql("UPDATE kita.billing_run SET state = 'RELEASED', released_by = 'bernd',"
                        + " released_digest = digest WHERE state = 'REHEARSED'"))
                .hasMessageContaining("beyond_a_limit_only_with_a_reason");
        ReleaseNote note = new ReleaseNote(Optional.of("Einkommen geprüft"), ReleaseNote.Months.AS_USUAL);
        billing.release(run.id(), BERND, run.content().whole(), note);
        BillingRun.Released stored =
                (BillingRun.Released) billing.find(run.id()).orElseThrow();
        assertThat(stored.note().reason()).contains("Einkommen geprüft");
    }

    @Test // 114
    void after_an_outage_no_single_debit_is_drawn_by_surprise_and_each_month_may_fall_due_by_itself() {
        town.families(1).assessedUntil(OCTOBER);
        BillingRun.Prepared all = prepare(OCTOBER);
        assertThatThrownBy(() -> released(all))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("bis zu 3 Monaten")
                .hasMessageContaining("2026-08, 2026-09");
        drafts.discard(all.id(), ANNA, "Monate einzeln");
        BillingRun.Prepared august = billing.prepare(town.tenant, AUGUST, ANNA, OCTOBER.firstDay())
                .run()
                .orElseThrow();
        released(august);
        BillingRun.Prepared september = billing.prepareDueIn(
                        town.tenant, SEPTEMBER, Month.of(2026, 11), ANNA, OCTOBER.firstDay())
                .run()
                .orElseThrow();
        released(september);
        assertThat(august.content().dueDate()).isEqualTo("2026-10-15");
        assertThat(september.content().dueDate()).isEqualTo("2026-11-16");
        assertThat(prepare(OCTOBER).content().totals().debited()).isEqualTo(Money.parse("100.01"));
    }

    @Test // 99
    void a_reversed_run_has_a_counter_entry_for_each_entry_and_running_again_gives_identical_amounts() {
        town.families(4).assessedUntil(AUGUST);
        BillingRun.Prepared wrong = prepare(AUGUST);
        released(wrong);
        BillingRun.Rehearsed reversal = reverse(wrong, Reversal.Demands.CANCELLED);
        RunTotals totals = reversal.content().totals();
        assertThat(totals.entries()).isEqualTo(4);
        assertThat(totals.posted()).isEqualTo(wrong.content().totals().posted().negated());
        assertThat(totals.cancelled()).isEqualTo(wrong.content().totals().posted());
        assertThat(billing.find(wrong.id()).orElseThrow()).isInstanceOf(BillingRun.Released.class);
        assertThatThrownBy(() ->
                        billing.release(reversal.id(), ANNA, reversal.content().whole()))
                .isInstanceOf(JobRefusedException.class);
        billing.release(reversal.id(), BERND, reversal.content().whole());
        assertThat(billing.find(wrong.id()).orElseThrow()).isInstanceOf(BillingRun.Reversed.class);
        assertThat(town.number("SELECT sum(amount_cents) FROM kita.entry")).isZero();
        BillingRun.Prepared again = prepare(AUGUST);
        assertThat(again.content().totals()).isEqualTo(wrong.content().totals());
        released(again);
        assertThatThrownBy(() -> reverse(wrong, Reversal.Demands.CANCELLED)).isInstanceOf(JobRefusedException.class);
        assertThatThrownBy(() -> reverse(reversal.prepared(), Reversal.Demands.CANCELLED))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("selbst ein Storno");
    }

    @Test // 99
    void what_was_drawn_by_a_reversed_run_is_a_credit_that_the_next_run_uses_up() {
        town.families(1).assessedUntil(AUGUST);
        BillingRun.Prepared wrong = prepare(AUGUST);
        released(wrong);
        assertThatThrownBy(() -> reverse(wrong, Reversal.Demands.DRAWN)).hasMessageContaining("noch nicht ausgegeben");
        billing.export(wrong.id(), out);
        BillingRun.Rehearsed reversal = reverse(wrong, Reversal.Demands.DRAWN);
        billing.release(reversal.id(), BERND, reversal.content().whole());
        assertThat(reversal.content().totals().carried()).isEqualTo(Money.parse("-100.01"));
        assertThat(town.number("SELECT count(*) FROM kita.collection WHERE outcome = 'PAYOUT_OPEN'"))
                .isZero();
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 12_001);
        assertThat(prepare(AUGUST).content().totals().debited()).isEqualTo(Money.euro(20));
    }

    @Test // 97
    void a_correction_that_arises_between_release_and_export_waits_for_the_next_run() {
        town.families(1).assessedUntil(AUGUST);
        BillingRun.Prepared run = prepare(AUGUST);
        released(run);
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 5_000);
        billing.export(run.id(), out);
        assertThat(billing.find(run.id()).orElseThrow().content().totals().posted())
                .isEqualTo(Money.parse("100.01"));
        assertThat(prepare(AUGUST).content().totals().posted()).isEqualTo(Money.parse("-50.01"));
    }

    private BillingRun.Rehearsed reverse(BillingRun run, Reversal.Demands demands) {
        return reversals.prepare(new Reversal(run.id(), demands, "Falsche Tabelle"), ANNA, AUGUST.firstDay());
    }

    private BillingRun.Prepared prepare(Month month) {
        return billing.prepare(town.tenant, month, ANNA, month.firstDay()).run().orElseThrow();
    }

    private BillingRun.Released released(BillingRun.Prepared run) {
        return billing.release(run.id(), BERND, run.content().whole());
    }
}
