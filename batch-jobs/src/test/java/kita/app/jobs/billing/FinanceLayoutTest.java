package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.intake.Intake;
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

    private static final String OWN = """
            layout: unser-hkr
            name: Eigenes HKR
            source: Rechenzentrum
            status: unverified
            file: hkr.txt
            encoding: utf-8
            separator: ";"
            quotes: never
            hostile: refuse
            lineEnd: lf
            mostItems: 1
            settings: [mandant]
            item:
              - fields: [{ name: Mandant, setting: mandant, digits: true }, { name: Betrag, value: amount, decimals: comma }]
            """;

    @Autowired
    Intake intake;

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

    @Test
    void a_town_s_own_layout_is_used_and_a_run_keeps_the_version_in_which_it_went_out() throws Exception {
        town.settings(7, BillingTown.text() + "finance: { layout: own, settings: { mandant: '0815' } }\n");
        assertThatThrownBy(this::prepare)
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("es fehlt layout.yaml");
        layout(1, OWN);
        BillingRun.Prepared run = prepare();
        billing.release(run.id(), BERND, run.content().whole());
        Path folder = billing.export(run.id(), out);
        assertThat(folder.resolve("hkr.txt")).content().isEqualTo("0815;100,01\n");
        assertThat(folder.resolve("hkr-2.txt")).content().isEqualTo("0815;100,02\n");
        layout(2, OWN.replace("comma", "point"));
        town.settings(8, BillingTown.text());
        Path again = billing.export(run.id(), out.resolve("again"));
        assertThat(again.resolve("hkr.txt")).hasSameBinaryContentAs(folder.resolve("hkr.txt"));
        assertThat(again.resolve("hkr-2.txt")).hasSameBinaryContentAs(folder.resolve("hkr-2.txt"));
        assertThat(again.resolve("postings.csv")).doesNotExist();
    }

    @Test
    void an_own_layout_is_checked_when_it_is_imported_with_file_and_line() throws Exception {
        Path folder = Files.createDirectories(out.resolve("town"));
        Files.writeString(
                folder.resolve("municipality.yaml"), BillingTown.text() + "finance: { layout: own, settings: {} }\n");
        Files.writeString(folder.resolve("layout.yaml"), OWN.replace("value: amount", "value: betrag"));
        assertThatThrownBy(() -> intake.take(folder, out.resolve("errors.xlsx")))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("layout.yaml:14: ");
        Files.writeString(folder.resolve("layout.yaml"), OWN);
        assertThatThrownBy(() -> intake.take(folder, out.resolve("errors.xlsx")))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("municipality.yaml:")
                .hasMessageContaining("„Eigenes HKR“ braucht die Angabe „mandant“");
        Files.writeString(folder.resolve("layout.yaml"), OWN.replace("hkr.txt", "run.xlsx"));
        assertThatThrownBy(() -> intake.take(folder, out.resolve("errors.xlsx")))
                .hasMessageContaining("So heißt schon eine andere Datei des Laufs");
    }

    private void layout(int revision, String text) {
        transactions.run(
                town.tenant,
                () -> jdbc.sql("INSERT INTO kita.document (tenant, kind, revision, digest, content) "
                                + "VALUES (kita.tenant(), 'layout', ?, repeat(?::text, 64), ?)")
                        .params(revision, revision, text)
                        .update());
    }

    private BillingRun.Prepared prepare() {
        return billing.prepare(town.tenant, AUGUST, ANNA, AUGUST.firstDay())
                .run()
                .orElseThrow();
    }
}
