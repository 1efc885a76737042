package kita.app.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kita.app.intake.RowError;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.registry.TenantId;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Elbstadt as it lies in the jar. */
@DatabaseTest
class ReadyTownIntakeTest {

    private static final List<String> FILES = List.of(
            "municipality.yaml",
            "tariff.yaml",
            "criteria.yaml",
            "kitas.xlsx",
            "households.xlsx",
            "contracts.xlsx",
            "applications.xlsx");

    @Autowired
    Intake intake;

    @Autowired
    Towns towns;

    @TempDir
    Path dir;

    @Test
    void elbstadt_is_taken_in_and_each_broken_row_is_named_with_its_column() throws Exception {
        TenantId tenant = towns.fresh();
        copy(tenant);

        IntakeReport report = intake.take(dir, dir.resolve("errors.xlsx"));

        assertThat(report.errors())
                .extracting(RowError::sheet, RowError::column, RowError::value)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("Kinder", "Geburtsdatum", "30.02.2023"),
                        Tuple.tuple("Kinder", "Geburtsdatum", ""),
                        Tuple.tuple("Verträge", "Kita-Nr", "KITA-9999"),
                        Tuple.tuple("Verträge", "Stunden/Tag", "99"),
                        Tuple.tuple("Verträge", "gültig ab", "ab 15.02.2026"),
                        Tuple.tuple("Anmeldungen", "Betreuungsform", "Kinderladen"),
                        Tuple.tuple("Einkommen", "Jahreseinkommen EUR", "-12500"),
                        Tuple.tuple("Einkommen", "Jahreseinkommen EUR", "ca. dreißigtausend"),
                        Tuple.tuple("Einkommen", "gültig ab", "ab 01.05.2026"),
                        Tuple.tuple(
                                "Mandate",
                                "IBAN",
                                report.errors().stream()
                                        .filter(error -> error.column().equals("IBAN"))
                                        .map(RowError::value)
                                        .findFirst()
                                        .orElse("?")),
                        Tuple.tuple("Mandate", "Mandatsreferenz", "ELB-M-001357-1-1"));
        assertThat(report.rejectedRows()).isEqualTo(11);
        assertThat(report.files())
                .extracting(IntakeReport.FileReport::file)
                .containsExactly("kitas.xlsx", "households.xlsx", "contracts.xlsx", "applications.xlsx");
        assertThat(report.files())
                .allSatisfy(
                        file -> assertThat(file.inserted() + file.rejected()).isEqualTo(file.read()));
    }

    private void copy(TenantId tenant) throws Exception {
        for (String name : FILES) {
            try (InputStream in = ReadyTownIntakeTest.class.getResourceAsStream("/towns/elbstadt/" + name)) {
                byte[] content = in.readAllBytes();
                if (name.equals("municipality.yaml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replace("tenant: elbstadt", "tenant: " + tenant)
                            .getBytes(StandardCharsets.UTF_8);
                }
                Files.write(dir.resolve(name), content);
            }
        }
    }
}
