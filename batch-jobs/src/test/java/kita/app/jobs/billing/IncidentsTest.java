package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kita.app.jobs.JobRefusedException;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.UserName;
import kita.registry.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What went wrong in real towns must not pass here unseen. */
@DatabaseTest
class IncidentsTest {

    private static final Month AUGUST = Month.of(2026, 8);
    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final Month OCTOBER = Month.of(2026, 10);
    private static final UserName ANNA = new UserName("anna");
    private static final UserName BERND = new UserName("bernd");

    @Autowired
    BillingRuns billing;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    private BillingTown town;

    @BeforeEach
    void aTownThatBilledAugust() {
        town = new BillingTown(towns, transactions, jdbc).families(4).assessedUntil(AUGUST);
        released(prepared(AUGUST));
    }

    @Test // Magdeburg 2014: 15,000 contracts billed with 0 EUR, and later with arrears
    void a_run_in_which_most_families_suddenly_pay_nothing_is_not_released_without_a_written_reason() {
        town.limits(2, "totalPercent: 20");
        town.assessedUntil(SEPTEMBER);
        for (String family : new String[] {"0001", "0002", "0003"}) {
            town.reassess(family, "P" + family, SEPTEMBER, "KRIPPE", 0);
        }
        BillingRun.Prepared zeros = prepared(SEPTEMBER);
        assertThatThrownBy(() -> released(zeros))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("Die Summe ändert sich um -300,06")
                .hasMessageContaining("--reason");
    }

    @Test // what users of an open system complain of: corrections invoiced twice, duplicate credit notes
    void a_correction_is_posted_once_however_often_it_is_assessed_prepared_and_thrown_away() {
        town.assessedUntil(SEPTEMBER);
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 4_000);
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 9_000);
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 4_000);
        released(prepared(SEPTEMBER));
        town.assessedUntil(OCTOBER);
        released(prepared(OCTOBER));
        assertThat(billing.prepare(town.tenant, OCTOBER, ANNA, OCTOBER.firstDay())
                        .newEntries())
                .isZero();
        assertThat(town.number("SELECT sum(amount_cents) FROM kita.entry WHERE payer_id = 'P0001' AND care_month ="
                        + " '2026-08-01'"))
                .isEqualTo(4_000);
        assertThat(town.number(
                        "SELECT count(*) FROM kita.entry WHERE payer_id = 'P0001' AND care_month = '2026-08-01'"))
                .as("charge, reversal, corrected charge")
                .isEqualTo(3);
    }

    private BillingRun.Prepared prepared(Month month) {
        return billing.prepare(town.tenant, month, ANNA, month.firstDay()).run().orElseThrow();
    }

    private void released(BillingRun.Prepared run) {
        billing.release(run.id(), BERND, run.content().whole());
    }
}
