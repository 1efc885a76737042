package kita.app.store.billing;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of the municipality's documents in force: the newest revision of each. */
@Repository
public class BillingDocuments {

    private final JdbcClient jdbc;

    BillingDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> municipality() {
        return newest("municipality");
    }

    public Optional<String> tariff() {
        return newest("tariff");
    }

    /** The name of the municipality as people write it. */
    public String name() {
        return jdbc.sql("SELECT name FROM kita.municipality")
                .query(String.class)
                .single();
    }

    private Optional<String> newest(String kind) {
        return jdbc.sql("SELECT content FROM kita.document WHERE kind = ? ORDER BY revision DESC LIMIT 1")
                .param(kind)
                .query(String.class)
                .optional();
    }
}
