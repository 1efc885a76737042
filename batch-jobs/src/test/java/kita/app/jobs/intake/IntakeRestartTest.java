package kita.app.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import kita.app.intake.SheetKind;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class IntakeRestartTest {

    private static final int CHILDREN = 1_200; // more than two chunks

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
    void an_intake_that_broke_off_is_taken_up_and_ends_with_every_row_once_and_all_errors() throws Exception {
        TenantId town = towns.fresh();
        Folder folder = Folder.withOneFamily(dir, town);
        for (int i = 0; i < CHILDREN; i++) {
            String birth = i == 10 ? "30.02.2023" : "12.03.2023";
            folder.row(SheetKind.CHILDREN, "C" + i + ";H1;Kim;Şahin;" + birth + ";12.03.2023;");
        }
        folder.write();
        // The errors cannot be written where a folder stands: the job breaks off after all rows.
        Path blocked = Files.createDirectories(dir.resolve("errors.xlsx"));
        Files.writeString(blocked.resolve("x"), "x");
        assertThatThrownBy(() -> intake.take(dir, blocked)).isInstanceOf(IllegalStateException.class);
        assertThat(count(town, "child")).isEqualTo(CHILDREN - 1);
        assertThat(count(town, "intake_file")).isZero();

        IntakeReport report = intake.take(dir, dir.resolve("out.xlsx"));

        assertThat(report.errors()).hasSize(1);
        assertThat(report.changedRows()).isZero();
        assertThat(count(town, "child")).isEqualTo(CHILDREN - 1);
        assertThat(count(town, "intake_file")).isEqualTo(5);
    }

    @Test
    void a_broken_document_is_refused_before_anything_is_stored() throws Exception {
        TenantId town = towns.fresh();
        Folder.withOneFamily(dir, town).write();
        Files.writeString(dir.resolve("tariff.yaml"), "id: kaputt");
        assertThatThrownBy(() -> intake.take(dir, dir.resolve("out.xlsx")))
                .isInstanceOf(kita.app.jobs.JobRefusedException.class)
                .hasMessageContaining("tariff.yaml");
        assertThat(count(town, "household")).isZero();
        assertThat(count(town, "document")).isZero();
    }

    @Test
    void an_unreadable_workbook_stops_the_intake_with_one_german_sentence() throws Exception {
        TenantId town = towns.fresh();
        Folder.of(dir, town);
        Files.writeString(dir.resolve("kitas.xlsx"), "kein Excel");
        assertThatThrownBy(() -> intake.take(dir, dir.resolve("out.xlsx")))
                .isInstanceOf(kita.app.jobs.JobRefusedException.class)
                .hasMessageStartingWith("kitas.xlsx: Die Datei lässt sich nicht als Excel-Datei lesen.");
    }

    private long count(TenantId town, String table) {
        return transactions.call(
                town,
                () -> jdbc.sql("SELECT count(*) FROM kita." + table)
                        .query(Long.class)
                        .single());
    }
}
