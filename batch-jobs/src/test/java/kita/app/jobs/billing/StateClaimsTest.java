package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.billing.StateClaims.Written;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.money.Money;
import kita.registry.Month;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class StateClaimsTest {

    private static final Month AUGUST = BillingTown.GO_LIVE;
    private static final String SETTING =
            "  stateRefund: { rules: [geschwister, %s], citation: § 13 KiFöG LSA, status:" + " unverified }\n";
    private static final String STEPS = "[{\"sentence\": \"Beitrag laut Tabelle.\", \"cents\": 20700, \"citation\":"
            + " \"Anlage 1\"}, {\"sentence\": \"Nur das älteste Kind zahlt.\", \"cents\": 0, \"citation\":"
            + " \"§ 13 KiFöG LSA\"}]";

    @Autowired
    StateClaims claims;

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
    void aTown() throws Exception {
        town = new BillingTown(towns, transactions, jdbc).families(2).assessedUntil(AUGUST);
        String tariff = Files.readString(Path.of("..", "sample-data", "towns", "elbstadt", "tariff.yaml"));
        transactions.run(
                town.tenant,
                () -> jdbc.sql("INSERT INTO kita.document (tenant, kind, revision, digest, content)"
                                + " VALUES (kita.tenant(), 'tariff', 1, repeat('a', 64), ?)")
                        .param(tariff)
                        .update());
        town.sql("INSERT INTO kita.provider VALUES (kita.tenant(), 'T1', 'Träger')");
        town.sql(
                "INSERT INTO kita.kita (tenant, kita_id, provider_id, name, street, postcode, town, latitude, longitude)"
                        + " VALUES (kita.tenant(), 'K1', 'T1', 'Kita', 'Weg 1', '39999', 'Übungsstadt', 52, 11)");
        town.sql("INSERT INTO kita.contract (tenant, contract_id, child_id, kita_id, form, daily_hours, weekly_hours,"
                + " valid_from, valid_to) VALUES (kita.tenant(), 'V1', 'C0001', 'K1', 'KRIPPE', 10, 50, '2026-08-01',"
                + " 'infinity')");
        town.sql("INSERT INTO kita.assessment_steps VALUES (kita.tenant(), decode(repeat('7', 64), 'hex'), '" + STEPS
                + "')");
        town.sql(
                "INSERT INTO kita.assessed_month (tenant, child_id, month, version, household_id, contract_id, payer_id,"
                        + " form, amount_cents, ordinance, steps_digest, input_digest) VALUES (kita.tenant(), 'C0001',"
                        + " '2026-08-01', 2, 'H0001', 'V1', 'P0001', 'KRIPPE', 0, 'Satzung 1',"
                        + " decode(repeat('7', 64), 'hex'), decode(repeat('1', 64), 'hex'))");
    }

    @Test
    void the_claim_lists_for_each_freed_child_what_the_ordinance_asks_and_what_was_asked() throws Exception {
        setting("geschwister-hort");
        Written written = claims.write(town.tenant, AUGUST, AUGUST, out);
        assertThat(written.claim().total()).isEqualTo(Money.euro(207));
        assertThat(written.claim().children()).isEqualTo(1);
        assertThat(Files.readString(written.csv(), StandardCharsets.UTF_8)).isEqualTo("""
                        \ufeff"Kind-Nr";"Monat";"Betreuungsform";"Nach Satzung";"Erhoben";"Erstattung";"Bemerkung"\r
                        "C0001";"2026-08";"Krippe";"207,00";"0,00";"207,00";""\r
                        """);
        try (var workbook = WorkbookFactory.create(written.workbook().toFile(), null, true)) {
            assertThat(workbook.getSheet("Übersicht").getRow(5).getCell(1).getStringCellValue())
                    .isEqualTo("ungeprüft");
            assertThat(workbook.getSheet("Kinder und Monate")
                            .getRow(1)
                            .getCell(5)
                            .getNumericCellValue())
                    .isEqualTo(207.0);
        }
    }

    @Test
    void without_the_setting_with_an_unknown_rule_or_for_months_not_assessed_nothing_is_claimed() {
        assertThatThrownBy(() -> claims.write(town.tenant, AUGUST, AUGUST, out))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("stateRefund");
        setting("geschwister-mond");
        assertThatThrownBy(() -> claims.write(town.tenant, AUGUST, AUGUST, out))
                .hasMessageContaining("keine Regel „geschwister-mond“");
        assertThatThrownBy(() -> claims.write(town.tenant, AUGUST, AUGUST.next(), out))
                .hasMessageContaining("nicht alle festgesetzt");
        assertThat(out).isEmptyDirectory();
    }

    private void setting(String rule) {
        String month = "  firstMonth: " + AUGUST;
        town.settings(9, BillingTown.text().replaceFirst(month + ".*\\R", month + "\n" + SETTING.formatted(rule)));
    }
}
