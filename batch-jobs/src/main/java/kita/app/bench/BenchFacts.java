package kita.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import kita.app.store.Statistics;
import kita.app.store.documents.DocumentStore;
import kita.app.store.documents.DocumentStore.Kind;
import kita.app.store.documents.Municipalities;
import kita.app.tenant.TenantTransactions;
import kita.registry.TenantId;
import kita.sample.SampleTown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Invented municipalities as large as a measurement wants them, put straight into the registry: half of the families have
 * two children in care, one in seven has no mandate, and all pay by the ordinance and the settings of Elbstadt.
 */
@Component
public class BenchFacts {

    /** Three contracts to two families: the first child of each, and a second one of every other. */
    private static final int CONTRACTS_PER_TWO_FAMILIES = 3;

    private static final String[] FACTS = {
        "INSERT INTO kita.provider (tenant, provider_id, name) VALUES (kita.tenant(), 'T', 'Stadt')",
        """
        INSERT INTO kita.kita (tenant, kita_id, provider_id, name, street, postcode, town, latitude, longitude)
        VALUES (kita.tenant(), 'K', 'T', 'Kita Messlatte', 'Am Markt 1', '39999', 'Übungsstadt', 52, 11)""",
        """
        INSERT INTO kita.household (tenant, household_id, latitude, longitude)
        SELECT kita.tenant(), to_char(n, 'FM"H"0000000'), 52, 11 FROM generate_series(1, :families) n""",
        """
        INSERT INTO kita.guardian (tenant, guardian_id, given_name, family_name, street, postcode, town)
        SELECT kita.tenant(), to_char(n, 'FM"P"0000000'), 'Jörg', 'Müßig ' || n, 'Am Markt 1', '39999', 'Übungsstadt'
          FROM generate_series(1, :families) n""",
        """
        INSERT INTO kita.guardian_membership (tenant, guardian_id, household_id, valid_from)
        SELECT kita.tenant(), to_char(n, 'FM"P"0000000'), to_char(n, 'FM"H"0000000'), '2020-01-01'
          FROM generate_series(1, :families) n""",
        """
        INSERT INTO kita.payer (tenant, guardian_id, household_id, valid_from)
        SELECT kita.tenant(), to_char(n, 'FM"P"0000000'), to_char(n, 'FM"H"0000000'), '2020-01-01'
          FROM generate_series(1, :families) n""",
        """
        INSERT INTO kita.child (tenant, child_id, given_name, family_name, birth_date)
        SELECT kita.tenant(), to_char(n, 'FM"C"0000000-') || k, 'Şule', 'Müßig',
               date '2021-01-01' + (n * 7 + k * 500) % 1600
          FROM generate_series(1, :families) n, generate_series(1, 2) k WHERE k = 1 OR n % 2 = 0""",
        """
        INSERT INTO kita.child_membership (tenant, child_id, household_id, valid_from)
        SELECT kita.tenant(), child_id, 'H' || substr(child_id, 2, 7), birth_date FROM kita.child""",
        """
        INSERT INTO kita.contract (tenant, contract_id, child_id, kita_id, form, daily_hours, weekly_hours, valid_from)
        SELECT kita.tenant(), 'V' || child_id, child_id, 'K',
               CASE WHEN birth_date > date '2023-09-30' THEN 'KRIPPE' ELSE 'KINDERGARTEN' END, 8, 40, '2026-08-01'
          FROM kita.child""",
        """
        INSERT INTO kita.mandate (tenant, mandate_ref, guardian_id, account_holder, iban, signed_on)
        SELECT kita.tenant(), 'M-' || n, to_char(n, 'FM"P"0000000'), 'Jörg Müßig ' || n, 'DE' ||
               to_char(98 - (to_char(n, 'FM"99999999"0000000000') || '131400')::numeric % 97, 'FM00') ||
               to_char(n, 'FM"99999999"0000000000'), '2025-01-31'
          FROM generate_series(1, :families) n WHERE n % 7 <> 0"""
    };

    private final TenantTransactions transactions;
    private final Municipalities municipalities;
    private final DocumentStore documents;
    private final Statistics statistics;
    private final JdbcClient jdbc;

    BenchFacts(
            TenantTransactions transactions,
            Municipalities municipalities,
            DocumentStore documents,
            Statistics statistics,
            JdbcClient jdbc) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.documents = documents;
        this.statistics = statistics;
        this.jdbc = jdbc;
    }

    /** A municipality that must not be there yet, with about that many contracts; answers how many it got. */
    public long found(TenantId tenant, int contracts) {
        long founded = transactions.call(tenant, () -> {
            municipalities.enter("Messlatte " + tenant.value());
            documents.keep(
                    Kind.MUNICIPALITY,
                    sample("municipality.yaml").replace("tenant: elbstadt", "tenant: " + tenant.value()));
            documents.keep(Kind.TARIFF, sample("tariff.yaml"));
            int families = Math.max(2, 2 * contracts / CONTRACTS_PER_TWO_FAMILIES);
            for (String facts : FACTS) {
                jdbc.sql(facts).param("families", families).update();
            }
            return jdbc.sql("SELECT count(*) FROM kita.contract")
                    .query(Long.class)
                    .single();
        });
        // An import ends like this, too.
        statistics.refresh();
        return founded;
    }

    private static String sample(String file) {
        try (InputStream in = SampleTown.class.getResourceAsStream("/towns/elbstadt/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
