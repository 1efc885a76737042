package kita.app.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import kita.app.intake.RowError;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.TenantId;
import kita.sample.Ordinance;
import kita.sample.SampleGenerator;
import kita.sample.SampleTown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SampleIntakeTest {

    @Autowired
    Intake intake;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path dir;

    @Test
    void a_town_is_taken_in_but_for_its_broken_rows_and_a_second_time_nothing_changes() throws Exception {
        TenantId tenant = towns.fresh();
        SampleTown town =
                new SampleTown(tenant.value(), "Musterstadt", "NW", 400, 120, 6, 3, 42, Ordinance.KOELN_2025, 12);
        SampleGenerator.write(town, dir);

        IntakeReport first = intake.take(dir, dir.resolve("errors.xlsx"));

        assertThat(first.newDocuments()).containsExactlyInAnyOrder("municipality.yaml", "tariff.yaml", "criteria.yaml");
        // Twelve rows are broken; two payers at a time are for the assessment to find.
        assertThat(first.rejectedRows()).as("%s", first.errors()).isEqualTo(11);
        assertThat(first.errors().stream().map(RowError::sheet).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("Kinder", "Verträge", "Anmeldungen", "Einkommen", "Mandate");
        assertThat(first.files())
                .allSatisfy(file -> assertThat(file.recognised()).isFalse());
        assertThat(count(tenant, "application")).isEqualTo(120);
        assertThat(count(tenant, "kita")).isEqualTo(6);
        assertThat(Files.exists(dir.resolve("errors.xlsx"))).isTrue();

        IntakeReport second = intake.take(dir, dir.resolve("errors.xlsx"));

        assertThat(second.changedRows()).isZero();
        assertThat(second.newDocuments()).isEmpty();
        assertThat(second.errors()).isEqualTo(first.errors());
        assertThat(second.files()).allSatisfy(file -> {
            assertThat(file.recognised()).isTrue();
            assertThat(file.unchanged() + file.rejected()).isEqualTo(file.read());
        });
    }

    private long count(TenantId tenant, String table) {
        return transactions.call(
                tenant,
                () -> jdbc.sql("SELECT count(*) FROM kita." + table)
                        .query(Long.class)
                        .single());
    }
}
