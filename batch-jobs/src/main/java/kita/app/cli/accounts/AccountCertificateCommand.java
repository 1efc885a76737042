package kita.app.cli.accounts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.Map;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.jobs.money.CertificateDesk;
import kita.app.jobs.money.CertificateWorkbook;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What parents paid in a year. */
@Command(
        name = "certificate",
        description =
                "Jahresbescheinigungen für das Finanzamt: was jeder Zahlungspflichtige in einem Kalenderjahr nach"
                        + " Wertstellung gezahlt hat, abzüglich Rückgaben und Erstattungen. Verpflegung ist nicht herausgerechnet.")
final class AccountCertificateCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private Today today;

    @Mixin
    private OutOption out;

    @Option(names = "--year", paramLabel = "JJJJ", required = true, description = "Das Kalenderjahr.")
    private Year year;

    AccountCertificateCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        session.bean(CertificateDesk.class).requireOver(year, today.day());
        Path file = out.of(tenant, "accounts").resolve("jahresbescheinigungen-" + year + ".xlsx");
        int payers = write(tenant, file);
        output.answer(
                GermanCount.of(payers, "Bescheinigung", "Bescheinigungen") + " für " + year + ": " + file,
                Map.of("year", year.getValue(), "payers", payers, "file", file.toString()));
    }

    private int write(TenantId tenant, Path file) {
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream stream = Files.newOutputStream(file)) {
                return CertificateWorkbook.write(
                        session.bean(CertificateDesk.class), tenant, year, today.day(), stream);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
