package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.Progress;
import kita.app.jobs.ProgressRelay;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.UserName;
import kita.registry.Month;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run that broke off somewhere ends as if it had never been interrupted. 120 families are three pages. */
@DatabaseTest
class RunTakenUpAgainTest {

    private static final int FAMILIES = 120;
    private static final Month AUGUST = Month.of(2026, 8);
    private static final UserName ANNA = new UserName("anna");

    @Autowired
    BillingRuns billing;

    @Autowired
    ProgressRelay progress;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyListens() {
        progress.listen(Progress.SILENT);
    }

    @Test // 102, R1, R3
    void broken_off_at_any_page_of_any_step_it_ends_with_the_entries_numbers_and_digest_of_an_unbroken_run() {
        BillingTown unbroken = town();
        PlugPuller counting = new PlugPuller(Integer.MAX_VALUE);
        progress.listen(counting);
        prepare(unbroken);
        List<Map<String, Object>> expected = content(unbroken);
        assertThat(expected).hasSize(FAMILIES);
        assertThat(counting.calls).isGreaterThan(6);

        for (int at = 1; at <= counting.calls; at++) {
            BillingTown broken = town();
            progress.listen(new PlugPuller(at));
            assertThatThrownBy(() -> prepare(broken)).as("call %s", at).isInstanceOf(IllegalStateException.class);
            progress.listen(Progress.SILENT);
            assertThat(prepare(broken).newEntries()).as("call %s", at).isEqualTo(FAMILIES);
            assertThat(content(broken)).as("call %s", at).isEqualTo(expected);
        }
    }

    @Test // 102, R1
    void broken_off_again_and_again_it_still_ends_alike() {
        BillingTown unbroken = town();
        prepare(unbroken);

        BillingTown broken = town();
        int calls = 0;
        boolean done = false;
        while (!done) {
            calls++;
            // Each start comes a little further than the one before.
            progress.listen(new PlugPuller(2 + calls));
            try {
                prepare(broken);
                done = true;
            } catch (IllegalStateException pulled) {
                assertThat(calls).isLessThan(20);
            }
        }
        assertThat(calls).isGreaterThan(2);
        assertThat(content(broken)).isEqualTo(content(unbroken));
    }

    @Test
    void facts_that_change_after_the_break_wait_for_the_next_run_if_their_household_was_posted_before_it() {
        BillingTown broken = town();
        progress.listen(new PlugPuller(3));
        assertThatThrownBy(() -> prepare(broken)).isInstanceOf(IllegalStateException.class);
        progress.listen(Progress.SILENT);
        broken.reassess("0001", "P0001", AUGUST, "KRIPPE", 1);
        PrepareOutcome run = prepare(broken);
        assertThat(run.newEntries()).isEqualTo(FAMILIES);
        billing.release(
                run.run().orElseThrow().id(),
                new UserName("bernd"),
                run.run().orElseThrow().content().whole());
        assertThat(prepare(broken).newEntries()).isEqualTo(2);
        assertThat(broken.number("SELECT sum(amount_cents) FROM kita.entry WHERE household_id = 'H0001'"))
                .isEqualTo(1);
    }

    @Test
    void a_form_of_care_without_an_account_stops_the_run_and_it_goes_on_once_there_is_one() {
        BillingTown town = town();
        town.reassess("0110", "P0110", AUGUST, "HORT", 5_000);
        assertThatThrownBy(() -> prepare(town))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("Hort");
        assertThat(town.number("SELECT count(*) FROM kita.entry")).isLessThan(FAMILIES);
        town.openHortAccount(2);
        assertThat(prepare(town).newEntries()).isEqualTo(FAMILIES);
    }

    @Test
    void a_run_broken_off_in_one_month_keeps_other_months_waiting() {
        BillingTown broken = town().assessedUntil(AUGUST.next());
        progress.listen(new PlugPuller(3));
        assertThatThrownBy(() -> prepare(broken)).isInstanceOf(IllegalStateException.class);
        progress.listen(Progress.SILENT);
        assertThatThrownBy(() -> billing.prepare(
                        broken.tenant, AUGUST.next(), ANNA, AUGUST.next().firstDay()))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("unterbrochen");
    }

    private BillingTown town() {
        return new BillingTown(towns, transactions, jdbc).families(FAMILIES).assessedUntil(AUGUST);
    }

    private PrepareOutcome prepare(BillingTown town) {
        return billing.prepare(town.tenant, AUGUST, ANNA, AUGUST.firstDay());
    }

    /** All that the run holds but what names the municipality; the chain digest covers every entry and posting. */
    private List<Map<String, Object>> content(BillingTown town) {
        return transactions.call(town.tenant, () -> jdbc.sql("""
                        SELECT e.household_id, e.payer_id, e.amount_cents, e.reason, a.account_no,
                               c.outcome, c.demanded_cents, c.carried_cents, d.mandate_ref, r.chain, r.posted_cents
                          FROM kita.entry e
                          JOIN kita.billing_run r ON r.run_no = e.run_no AND r.month = e.run_month
                          JOIN kita.payer_account a ON a.guardian_id = e.payer_id
                          JOIN kita.collection c ON c.payer_id = e.payer_id
                          LEFT JOIN kita.debit d ON d.payer_id = e.payer_id
                         ORDER BY e.household_id""").query().listOfRows());
    }

    /** Breaks the work off at its n-th sign of life, before that page is committed. */
    private static final class PlugPuller implements Progress {
        private final int at;
        private volatile int calls;

        PlugPuller(int at) {
            this.at = at;
        }

        @Override
        public void begin(String german, long total) {
            live();
        }

        @Override
        public void advance(long items) {
            live();
        }

        @Override
        public void end() {
            live();
        }

        /** Parts of the town work side by side. */
        private synchronized void live() {
            calls++;
            if (calls == at) {
                throw new IllegalStateException("plug pulled at " + at);
            }
        }
    }
}
