package kita.app.jobs.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kita.app.store.Sha256;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.UserName;
import kita.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The town of {@link BillingTown} with two families, for tests of what comes after its first run. */
final class BilledTown {

    private static final Path ELBSTADT = Path.of("..", "sample-data", "towns", "elbstadt", "tariff.yaml");

    final TenantId tenant;

    private final BillingTown town;
    private final BillingRuns billing;
    private final TenantTransactions transactions;
    private final JdbcClient jdbc;

    BilledTown(Towns towns, TenantTransactions transactions, JdbcClient jdbc, BillingRuns billing) {
        this.town = new BillingTown(towns, transactions, jdbc).families(2);
        this.tenant = town.tenant;
        this.billing = billing;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    BillingRun.Prepared prepared() {
        town.assessedUntil(BillingTown.GO_LIVE);
        return billing.prepare(tenant, BillingTown.GO_LIVE, new UserName("anna"), BillingTown.GO_LIVE.firstDay())
                .run()
                .orElseThrow();
    }

    void billed(Path folder) {
        BillingRun.Prepared run = prepared();
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        billing.export(run.id(), folder);
    }

    void paysByTransfer(String payer, String day, int number, int euro) {
        sql("INSERT INTO kita.cash_batch (tenant, batch_no, kind, made_on, made_by, bookings, chain) VALUES"
                + " (kita.tenant(), " + number + ", 'CLERK', '" + day + "', 'anna', 1, repeat('0', 64))");
        sql("INSERT INTO kita.cash_booking (tenant, booking_no, batch_no, booked_on, kind, account, account_no,"
                + " counter, amount_cents, bank_reference) SELECT tenant, " + number + ", " + number + ", '" + day
                + "', 'PAYMENT', 'PAYER', account_no, 'BANK', -" + euro + "00, 'B" + number
                + "' FROM kita.payer_account WHERE guardian_id = '" + payer + "'");
    }

    /** The ordinance of Elbstadt: the Krippe costs 120 euro, with a benefit nothing. */
    void ordinance() {
        try {
            String text = Files.readString(ELBSTADT);
            transactions.run(
                    tenant,
                    () -> jdbc.sql("INSERT INTO kita.document VALUES (kita.tenant(), 'tariff', 1, ?, ?)")
                            .params(Sha256.of(text), text)
                            .update());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void benefit(String household, String kind, String from, String to) {
        sql("INSERT INTO kita.benefit (tenant, benefit_id, household_id, kind, valid_from, valid_to, proven_on)"
                + " VALUES (kita.tenant(), 'B1', '" + household + "', '" + kind + "', '"
                + from + "', '" + to + "', '" + from + "')");
    }

    /** The family with that number lives together, and its child has a place. */
    void inCare(String number, String from) {
        sql("INSERT INTO kita.provider VALUES (kita.tenant(), 'T1', 'Stadt')");
        sql("INSERT INTO kita.kita VALUES (kita.tenant(), 'K1', 'T1', 'Elbzwerge', 'Weg 1', '39999', 'Ort', 52, 11)");
        sql("INSERT INTO kita.guardian_membership VALUES (kita.tenant(), 'P" + number + "', 'H" + number
                + "', '2024-03-01')");
        sql("INSERT INTO kita.payer VALUES (kita.tenant(), 'H" + number + "', 'P" + number + "', '2024-03-01')");
        sql("INSERT INTO kita.child_membership VALUES (kita.tenant(), 'C" + number + "', 'H" + number
                + "', '2024-03-01')");
        sql("INSERT INTO kita.contract VALUES (kita.tenant(), 'V" + number + "', 'C" + number
                + "', 'K1', 'KRIPPE', 8, 40, '" + from + "')");
    }

    void sql(String statement) {
        town.sql(statement);
    }
}
