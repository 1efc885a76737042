package kita.app.jobs.allocation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import kita.app.store.Sha256;
import kita.app.tenant.TenantTransactions;
import kita.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the registry of one municipality for a test, as an import would have done. Everybody lives at one point. */
final class SmallTown {

    private static final String MUNICIPALITY = """
            tenant: test
            name: Stadt
            land: ST
            authority:
              name: Jugendamt
              street: Weg 1
              postcode: "39999"
              town: Stadt
              phone: 0391 0000-0
              email: jugendamt@stadt.example
            remedy: {kind: Widerspruch, recipient: "Jugendamt, Weg 1, 39999 Stadt"}
            texts: {suspension: Text, relief: Text}
            creditor: {name: Stadtkasse, id: DE98ELB09999999999, iban: DE85000000091000000001}
            dueDay: 15
            announceDays: 5
            accounts: {krippe: "1", kindergarten: "2"}
            allocation:
              firstMonth: 2026-08
              keyDate: 2026-03-01
              reachMetres: 5000
              entitledFromBirth: true
            """;

    private final TenantId tenant;
    private final TenantTransactions transactions;
    private final JdbcClient jdbc;

    SmallTown(TenantId tenant, TenantTransactions transactions, JdbcClient jdbc) {
        this.tenant = tenant;
        this.transactions = transactions;
        this.jdbc = jdbc;
        run("INSERT INTO kita.provider VALUES (kita.tenant(), 'P1', 'Träger')");
    }

    TenantId tenant() {
        return tenant;
    }

    SmallTown withDocuments() {
        Path criteria = Path.of("sample-data", "towns", "elbstadt", "criteria.yaml");
        Path found = Files.exists(criteria) ? criteria : Path.of("..").resolve(criteria);
        try {
            document("municipality", MUNICIPALITY);
            document("criteria", Files.readString(found));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return this;
    }

    /** More lines of municipality.yaml, such as {@code offers: {answerDays: 10}}; in force from now on. */
    SmallTown withSettings(String yaml) {
        run(
                "INSERT INTO kita.document VALUES (kita.tenant(), 'municipality', 2, ?, ?)",
                Sha256.of(MUNICIPALITY + yaml),
                MUNICIPALITY + yaml + "\n");
        return this;
    }

    private void document(String kind, String content) {
        run("INSERT INTO kita.document VALUES (kita.tenant(), ?, 1, ?, ?)", kind, Sha256.of(content), content);
    }

    /** A Kita with Krippe and Kindergarten places. */
    SmallTown kita(String id, int krippe, int kindergarten) {
        run(
                "INSERT INTO kita.kita VALUES (kita.tenant(), ?, 'P1', ?, 'Weg 1', '39999', 'Stadt', 52.0, 11.6)",
                id,
                "=Kita " + id);
        group(id + "-KR", id, "KRIPPE", krippe);
        group(id + "-KG", id, "KINDERGARTEN", kindergarten);
        return this;
    }

    private void group(String id, String kita, String form, int places) {
        run("INSERT INTO kita.care_group VALUES (kita.tenant(), ?, ?, ?, ?, '2020-01-01')", id, kita, form, places);
    }

    /** A child in a household, which is made if it is new. */
    SmallTown child(String household, String child, String born) {
        run("INSERT INTO kita.household VALUES (kita.tenant(), ?, 52.0, 11.61) ON CONFLICT DO NOTHING", household);
        run(
                "INSERT INTO kita.child VALUES (kita.tenant(), ?, ?, ?, ?)",
                child,
                "@Kind",
                "=Muster " + child,
                LocalDate.parse(born));
        run(
                "INSERT INTO kita.child_membership VALUES (kita.tenant(), ?, ?, ?)",
                child,
                household,
                LocalDate.parse(born));
        return this;
    }

    SmallTown contract(String id, String child, String kita, String form, String from) {
        run(
                "INSERT INTO kita.contract VALUES (kita.tenant(), ?, ?, ?, ?, 8, 40, ?)",
                id,
                child,
                kita,
                form,
                LocalDate.parse(from));
        return this;
    }

    /** An application for August 2026 by a child of its own household. */
    SmallTown applies(String application, String born, String... kitas) {
        child("H-" + application, "C-" + application, born);
        return appliesFor("C-" + application, application, kitas);
    }

    SmallTown appliesFor(String child, String application, String... kitas) {
        run(
                "INSERT INTO kita.application VALUES (kita.tenant(), ?, ?, '2025-11-03', '2026-08-01', 'KINDERGARTEN', 8, 40,"
                        + " 'TOGETHER_IF_POSSIBLE')",
                application,
                child);
        for (int i = 0; i < kitas.length; i++) {
            run("INSERT INTO kita.wish VALUES (kita.tenant(), ?, ?, ?)", application, i + 1, kitas[i]);
        }
        return this;
    }

    SmallTown fact(String application, String fact, String value, String provenOn) {
        run(
                "INSERT INTO kita.application_fact VALUES (kita.tenant(), ?, ?, ?, ?)",
                application,
                fact,
                value,
                provenOn == null ? null : LocalDate.parse(provenOn));
        return this;
    }

    void run(String sql, Object... parameters) {
        transactions.run(
                tenant, () -> jdbc.sql(sql).params(Arrays.asList(parameters)).update());
    }

    String ask(String sql) {
        return transactions.call(
                tenant,
                () -> String.join("; ", jdbc.sql(sql).query(String.class).list()));
    }
}
