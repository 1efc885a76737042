package kita.app.jobs.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kita.app.tenant.TenantTransactions;
import kita.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A municipality with the documents of Elbstadt, whose fee table is Magdeburg's of 2019, the Kita K1, and the household H1,
 * in which P1 lives and pays. Children come from the tests.
 */
final class FamilyTown {

    static final Path ELBSTADT = Path.of("..", "sample-data", "towns", "elbstadt");

    private final TenantId tenant;
    private final TenantTransactions transactions;
    private final JdbcClient jdbc;

    FamilyTown(TenantId tenant, TenantTransactions transactions, JdbcClient jdbc) {
        this.tenant = tenant;
        this.transactions = transactions;
        this.jdbc = jdbc;
        document("municipality", read("municipality.yaml"));
        document("tariff", tariff());
        sql("INSERT INTO kita.provider VALUES (kita.tenant(), 'T1', 'Stadt')");
        sql(
                "INSERT INTO kita.kita VALUES (kita.tenant(), 'K1', 'T1', 'Elbzwerge', 'Weg 1', '39999', 'Elbstadt', 52, 11)");
        household("H1", "P1");
    }

    static String tariff() {
        return read("tariff.yaml");
    }

    static String read(String name) {
        try {
            return Files.readString(ELBSTADT.resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    TenantId tenant() {
        return tenant;
    }

    /** The next revision of a document. */
    FamilyTown document(String kind, String text) {
        transactions.run(
                tenant, () -> jdbc.sql("""
                                INSERT INTO kita.document
                                SELECT kita.tenant(), ?, coalesce(max(revision), 0) + 1, encode(sha256(convert_to(?, 'UTF8')), 'hex'), ?
                                  FROM kita.document WHERE kind = ?""").params(kind, text, text, kind).update());
        return this;
    }

    FamilyTown firstMonth(String month) {
        return document(
                "municipality", read("municipality.yaml").replace("  firstMonth: 2026-09", "  firstMonth: " + month));
    }

    /** With one adult, who pays. */
    FamilyTown household(String id, String payer) {
        sql("INSERT INTO kita.household VALUES (kita.tenant(), '" + id + "', 52, 11)");
        guardian(payer);
        sql("INSERT INTO kita.guardian_membership VALUES (kita.tenant(), '" + payer + "', '" + id + "', '2020-01-01')");
        sql("INSERT INTO kita.payer VALUES (kita.tenant(), '" + id + "', '" + payer + "', '2020-01-01')");
        return this;
    }

    FamilyTown guardian(String id) {
        sql("INSERT INTO kita.guardian VALUES (kita.tenant(), '" + id
                + "', 'Mia', 'Muster', 'Weg 2', '39999', 'Elbstadt')");
        return this;
    }

    /** A child of H1 with a contract for five days a week from August 2025 on, whose key is V- and the child's. */
    FamilyTown child(String id, String born, String form, int hours) {
        return child("H1", id, born, form, hours);
    }

    FamilyTown child(String household, String id, String born, String form, int hours) {
        sql("INSERT INTO kita.child VALUES (kita.tenant(), '" + id + "', 'Kim', 'Muster', '" + born + "')");
        sql("INSERT INTO kita.child_membership VALUES (kita.tenant(), '" + id + "', '" + household + "', '" + born
                + "')");
        sql("INSERT INTO kita.contract VALUES (kita.tenant(), 'V-" + id + "', '" + id + "', 'K1', '" + form + "', "
                + hours + ", " + hours * 5 + ", '2025-08-01')");
        return this;
    }

    void sql(String statement) {
        transactions.run(tenant, () -> jdbc.sql(statement).update());
    }

    long number(String query) {
        return transactions.call(tenant, () -> jdbc.sql(query).query(Long.class).single());
    }

    String text(String query) {
        return transactions.call(
                tenant, () -> jdbc.sql(query).query(String.class).single());
    }

    List<String> texts(String query) {
        return transactions.call(
                tenant, () -> jdbc.sql(query).query(String.class).list());
    }

    /** The amounts of a child by the newest versions of its months, in cents. */
    String newest(String child) {
        return text("SELECT string_agg(amount_cents::text, ',' ORDER BY month) FROM (SELECT DISTINCT ON (month) * "
                + "FROM kita.assessed_month WHERE child_id = '" + child + "' ORDER BY month, version DESC) newest");
    }
}
