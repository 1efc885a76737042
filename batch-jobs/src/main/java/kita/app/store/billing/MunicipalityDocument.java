package kita.app.store.billing;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The text of municipality.yaml in force: its newest revision. */
@Repository
public class MunicipalityDocument {

    private final JdbcClient jdbc;

    MunicipalityDocument(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> newest() {
        return jdbc.sql("SELECT content FROM kita.document WHERE kind = 'municipality' ORDER BY revision DESC LIMIT 1")
                .query(String.class)
                .optional();
    }

    public String name() {
        return jdbc.sql("SELECT name FROM kita.municipality")
                .query(String.class)
                .single();
    }
}
