package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.money.CertificateDesk;
import kita.app.jobs.money.CertificateWorkbook;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.UserName;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** P0001 pays by debit, P0002 paid 60 of 100.02 euro by transfer. */
@DatabaseTest
class CertificateDeskTest {

    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 11);

    @Autowired
    BillingRuns billing;

    @Autowired
    CertificateDesk certificates;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private BillingTown town;

    @BeforeEach
    void billedForAugust() {
        town = new BillingTown(towns, transactions, jdbc).families(2).assessedUntil(BillingTown.GO_LIVE);
        BillingRun.Prepared run = billing.prepare(
                        town.tenant, BillingTown.GO_LIVE, new UserName("anna"), BillingTown.GO_LIVE.firstDay())
                .run()
                .orElseThrow();
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        billing.export(run.id(), folder);
        town.sql("INSERT INTO kita.cash_batch (tenant, batch_no, kind, made_on, made_by, bookings, chain) VALUES"
                + " (kita.tenant(), 9, 'CLERK', '2026-12-30', 'anna', 1, repeat('0', 64))");
        town.sql("INSERT INTO kita.cash_booking (tenant, booking_no, batch_no, booked_on, kind, account, account_no,"
                + " counter, amount_cents, bank_reference) SELECT tenant, 9, 9, '2026-12-30', 'PAYMENT', 'PAYER',"
                + " account_no, 'BANK', -6000, 'B9' FROM kita.payer_account WHERE guardian_id = 'P0002'");
    }

    @Test // 119
    void each_payer_gets_what_he_paid_in_the_year_and_each_payment_is_listed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(CertificateWorkbook.write(certificates, town.tenant, Year.of(2026), NEXT_YEAR, out))
                .isEqualTo(2);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Sheet payers = workbook.getSheet("Bescheinigungen 2026");
            assertThat(payers.getRow(1).getCell(3).getNumericCellValue()).isEqualTo(100.01);
            assertThat(payers.getRow(2).getCell(3).getNumericCellValue()).isEqualTo(60.00);
            Sheet payments = workbook.getSheet("Einzelne Zahlungen");
            assertThat(payments.getRow(1).getCell(3).getStringCellValue()).isEqualTo("Lastschrift");
            assertThat(payments.getRow(2).getCell(3).getStringCellValue()).isEqualTo("Zahlung");
        }
        assertThat(CertificateWorkbook.write(
                        certificates, town.tenant, Year.of(2025), NEXT_YEAR, new ByteArrayOutputStream()))
                .isZero();
    }

    @Test
    void before_the_year_is_over_it_is_refused_before_any_file_is_touched() {
        assertThatThrownBy(() -> certificates.requireOver(Year.of(2026), LocalDate.of(2026, 12, 31)))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("noch nicht zu Ende");
        certificates.requireOver(Year.of(2026), LocalDate.of(2027, 1, 1));
    }
}
