package kita.app.jobs.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kita.app.intake.SheetKind;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.assess.Assessments;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.Month;
import kita.registry.TenantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class TwoClerksTest {

    private static final String KINDERGARTEN = "V1;C1;K1;Kindergarten;%s;01.08.2026;";
    private static final String KRIPPE = "V2;C2;K1;Krippe;8;40;01.08.2026;";

    @Autowired
    Intake intake;

    @Autowired
    Assessments assessments;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path dir;

    private final ExecutorService office = Executors.newFixedThreadPool(3);

    @AfterEach
    void closeTheOffice() {
        office.shutdownNow();
    }

    @Test // 98
    void who_changes_a_household_that_another_clerk_is_changing_is_told_and_the_fee_contains_both_changes()
            throws Exception {
        TenantId town = towns.fresh();
        intake.take(withTariff(family("before", town).row(SheetKind.CONTRACTS, KINDERGARTEN.formatted("8;40"))), out());
        Path longer = family("longer", town)
                .row(SheetKind.CONTRACTS, KINDERGARTEN.formatted("10;50"))
                .write();
        Path sibling = family("sibling", town)
                .row(SheetKind.CHILDREN, "C2;H1;Kim;Şahin;12.03.2025;12.03.2025;")
                .row(SheetKind.CONTRACTS, KRIPPE)
                .write();
        CompletableFuture<Void> done = new CompletableFuture<>();
        holdTheContract(town, done);
        Future<IntakeReport> first = office.submit(() -> intake.take(longer, out()));
        waitUntilSomebodyWaits();

        assertThatThrownBy(() -> intake.take(sibling, out()))
                .isInstanceOf(JobRefusedException.AlreadyRunning.class)
                .hasMessageContaining("gerade schon");

        done.complete(null);
        assertThat(first.get(60, SECONDS).errors()).isEmpty();
        assertThat(intake.take(sibling, out()).errors()).isEmpty();
        assessments.assess(town, Month.of(2026, 9));
        assertThat(fees(town)).isEqualTo("C1 8000, C2 0");
    }

    @Test
    void of_two_clerks_who_hand_in_the_first_files_of_a_town_none_fails() throws Exception {
        for (int i = 0; i < 5; i++) {
            TenantId town = new TenantId(towns.fresh() + "-neu");
            Path files = family("first" + i, town).write();
            Callable<String> clerk = () -> {
                try {
                    return Integer.toString(intake.take(files, out()).errors().size());
                } catch (JobRefusedException.AlreadyRunning told) {
                    return "told";
                }
            };
            for (Future<String> answer : office.invokeAll(List.of(clerk, clerk))) {
                assertThat(answer.get()).isIn("0", "told");
            }
        }
    }

    private Folder family(String name, TenantId town) {
        return Folder.withOneFamily(dir.resolve(name), town)
                .row(SheetKind.CHILDREN, "C1;H1;Anna;Şahin;12.03.2022;12.03.2022;");
    }

    private static Path withTariff(Folder folder) throws IOException {
        Path files = folder.write();
        Files.copy(Path.of("..", "sample-data", "towns", "elbstadt", "tariff.yaml"), files.resolve("tariff.yaml"));
        return files;
    }

    private Path out() {
        return dir.resolve("errors-" + Thread.currentThread().getId() + ".xlsx");
    }

    /** Whoever wants to change the contract now waits until that is done. */
    private void holdTheContract(TenantId town, CompletableFuture<Void> done) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        office.submit(() -> transactions.call(town, () -> {
            jdbc.sql("SELECT 1 FROM kita.contract WHERE contract_id = 'V1' FOR UPDATE")
                    .query(Integer.class)
                    .single();
            held.countDown();
            return done.join();
        }));
        assertThat(held.await(60, SECONDS)).isTrue();
    }

    private void waitUntilSomebodyWaits() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (jdbc.sql("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                    + " AND query LIKE '%kita.contract%'")
                            .query(Long.class)
                            .single()
                    > 0) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The first intake never came to the contract");
    }

    private String fees(TenantId town) {
        return transactions.call(
                town,
                () -> jdbc.sql("SELECT string_agg(child_id || ' ' || amount_cents, ', ' ORDER BY child_id)"
                                + " FROM (SELECT DISTINCT ON (child_id) * FROM kita.assessed_month"
                                + " WHERE month = '2026-09-01' AND charge = 'CARE'"
                                + " ORDER BY child_id, version DESC) newest")
                        .query(String.class)
                        .single());
    }
}
