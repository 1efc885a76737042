package kita.app.jobs.billing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kita.app.store.Sha256;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One family: child C1 of 4 years in the Kindergarten takes part in meals; proven are 20,000 euro. */
final class FamilyTown {

    private static final Path ELBSTADT = Path.of("..", "sample-data", "towns", "elbstadt");

    final TenantId tenant;

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;

    FamilyTown(Towns towns, TenantTransactions transactions, JdbcClient jdbc) throws IOException {
        this.tenant = towns.fresh();
        this.transactions = transactions;
        this.jdbc = jdbc;
        document("municipality", 1, municipality("\n  verpflegung: \"36501.4321009\""));
        try (InputStream tariff = getClass().getResourceAsStream("/fees/tariff.yaml")) {
            document("tariff", 1, new String(tariff.readAllBytes(), StandardCharsets.UTF_8));
        }
        aKita(tenant);
        sql("INSERT INTO kita.household VALUES (kita.tenant(), 'H1', 52, 11)");
        sql("INSERT INTO kita.guardian VALUES (kita.tenant(), 'P1', 'Mia', 'Muster', 'Weg 2', '39999', 'Elbstadt')");
        sql("INSERT INTO kita.guardian_membership VALUES (kita.tenant(), 'P1', 'H1', '2020-01-01')");
        sql("INSERT INTO kita.payer VALUES (kita.tenant(), 'H1', 'P1', '2020-01-01')");
        child("C1", "2022-03-10");
        sql("INSERT INTO kita.contract VALUES (kita.tenant(), 'V1', 'C1', 'K1', 'KINDERGARTEN', 8, 40, '2026-09-01')");
        fact("C1", "essen", "ja", "2026-09-01");
        income("E1", "20000", "2026-01-01", "2026-02-01");
    }

    static String municipality(String mealAccount) throws IOException {
        return Files.readString(ELBSTADT.resolve("municipality.yaml"))
                .replaceAll("(?m)^accounts:.*$", "accounts:" + mealAccount);
    }

    void document(String kind, int revision, String text) {
        transactions.run(
                tenant,
                () -> jdbc.sql("INSERT INTO kita.document VALUES (kita.tenant(), ?, ?, ?, ?)")
                        .params(kind, revision, Sha256.of(text), text)
                        .update());
    }

    void aKita(TenantId town) {
        transactions.run(town, () -> {
            jdbc.sql("INSERT INTO kita.provider VALUES (kita.tenant(), 'T1', 'Stadt')")
                    .update();
            jdbc.sql(
                            "INSERT INTO kita.kita VALUES (kita.tenant(), 'K1', 'T1', 'Elbzwerge', 'Weg 1', '39999', 'Ort', 52, 11)")
                    .update();
        });
    }

    void child(String id, String born) {
        sql("INSERT INTO kita.child VALUES (kita.tenant(), '" + id + "', 'Kim', 'Muster', '" + born + "')");
        sql("INSERT INTO kita.child_membership VALUES (kita.tenant(), '" + id + "', 'H1', '" + born + "')");
    }

    void fact(String subject, String key, String value, String from) {
        sql("INSERT INTO kita.declared_fact (tenant, household_id, subject, fact, value, valid_from, reported_on)"
                + " VALUES (kita.tenant(), 'H1', '" + subject + "', '" + key + "', '" + value + "', '" + from
                + "', '-infinity')");
    }

    void income(String id, String euro, String from, String proven) {
        sql(
                "INSERT INTO kita.income (tenant, income_id, household_id, guardian_id, kind, year_cents, valid_from, proven_on)"
                        + " VALUES (kita.tenant(), '" + id + "', 'H1', 'P1', 'PROVEN', " + euro + "00, '" + from
                        + "', '" + proven
                        + "')");
    }

    String newest(String child, String month) {
        return text("SELECT string_agg(charge || ' ' || amount_cents, ', ' ORDER BY charge) FROM (SELECT DISTINCT ON"
                + " (charge) * FROM kita.assessed_month WHERE child_id = '" + child + "' AND month = '" + month
                + "' ORDER BY charge, version DESC) newest");
    }

    void sql(String statement) {
        transactions.run(tenant, () -> jdbc.sql(statement).update());
    }

    String text(String query) {
        return transactions.call(
                tenant, () -> jdbc.sql(query).query(String.class).single());
    }
}
