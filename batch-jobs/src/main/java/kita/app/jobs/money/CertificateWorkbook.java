package kita.app.jobs.money;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.Year;
import kita.app.files.FixedWorkbook;
import kita.app.files.SheetBuilder;
import kita.app.files.Styles;
import kita.app.jobs.money.CertificateDesk.Certificate;
import kita.billing.returns.YearOfPayments;
import kita.registry.TenantId;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The certificates of a year: a line per payer for a serial letter, and each payment behind it. */
public final class CertificateWorkbook {

    private CertificateWorkbook() {}

    /** Answers how many payers there are. */
    public static int write(CertificateDesk desk, TenantId tenant, Year year, LocalDate today, OutputStream out)
            throws IOException {
        int[] count = {0};
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            Styles styles = new Styles(workbook);
            SheetBuilder payers = new SheetBuilder(workbook.createSheet("Bescheinigungen " + year), styles);
            SheetBuilder payments = new SheetBuilder(workbook.createSheet("Einzelne Zahlungen"), styles);
            payers.widths(16, 22, 32, 24);
            payers.heads("Personenkonto", "Kassenzeichen", "Name", "Gezahlt " + year + " (EUR)");
            payments.widths(16, 22, 16, 32, 16);
            payments.heads("Personenkonto", "Kassenzeichen", "Wertstellung", "Art", "Betrag (EUR)");
            desk.each(tenant, year, today, certificate -> {
                count[0]++;
                payers.row()
                        .text(certificate.account().toString())
                        .text(certificate.reference().value())
                        .text(certificate.name())
                        .money(certificate.payments().total());
                lines(certificate, payments);
            });
            FixedWorkbook.of(workbook).asOf(today).write(out);
        }
        return count[0];
    }

    private static void lines(Certificate certificate, SheetBuilder payments) {
        for (YearOfPayments.Line line : certificate.payments().lines()) {
            payments.row()
                    .text(certificate.account().toString())
                    .text(certificate.reference().value())
                    .day(line.on())
                    .text(line.german())
                    .money(line.amount());
        }
    }
}
