package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kita.app.jobs.JobRefusedException;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.RunGap;
import kita.billing.run.UserName;
import kita.registry.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the finance system cannot take is told before a release and not found out by the export. */
@DatabaseTest
class FinanceLayoutTest {

    private static final Month AUGUST = BillingTown.GO_LIVE;
    private static final UserName ANNA = new UserName("anna");
    private static final UserName BERND = new UserName("bernd");
    private static final String DATEV =
            "finance: { layout: datev-extf, settings: { berater: '1001', mandant: '7' } }\n";

    @Autowired
    BillingRuns billing;

    @Autowired
    Drafts drafts;

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
        town = new BillingTown(towns, transactions, jdbc).families(2).assessedUntil(AUGUST);
    }

    @Test
    void accounts_that_do_not_fit_the_layout_are_all_named_before_anything_is_posted() {
        town.settings(7, BillingTown.text() + DATEV);
        assertThatThrownBy(this::prepare)
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("Format „DATEV EXTF Buchungsstapel“")
                .hasMessageContaining("bei Krippe (Produktkonto „36501.4321001“) besteht nicht aus 1 bis 9 Ziffern")
                .hasMessageContaining("bei Hort (Produktkonto „36501.4321003“)");
        assertThat(town.number("SELECT count(*) FROM kita.billing_run")).isZero();
        town.settings(8, BillingTown.text().replace("36501.", "") + DATEV);
        BillingRun.Prepared run = prepare();
        billing.release(run.id(), BERND, run.content().whole());
        assertThat(billing.export(run.id(), out).resolve("EXTF_Buchungsstapel.csv"))
                .exists();
    }

    @Test
    void another_layout_chosen_after_the_run_was_prepared_stops_its_release_and_its_rehearsal_says_so() {
        BillingRun.Prepared run = prepare();
        assertThat(drafts.rehearsal(run.id()).gaps()).doesNotContainKey(RunGap.Kind.LAYOUT_UNFIT);
        town.settings(7, BillingTown.text() + DATEV);
        assertThatThrownBy(() -> billing.release(run.id(), BERND, run.content().whole()))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("36501.4321001")
                .hasMessageContaining("bill discard");
        drafts.discard(run.id(), ANNA, "anderes Finanzverfahren");
    }

    private BillingRun.Prepared prepare() {
        return billing.prepare(town.tenant, AUGUST, ANNA, AUGUST.firstDay())
                .run()
                .orElseThrow();
    }
}
