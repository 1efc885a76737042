package kita.app.store.notices;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The newest revisions of the documents from which notices take their words. */
@Repository
public class TownDocuments {

    private final JdbcClient jdbc;

    TownDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> municipality() {
        return newest("municipality");
    }

    public Optional<String> tariff() {
        return newest("tariff");
    }

    private Optional<String> newest(String kind) {
        return jdbc.sql("SELECT content FROM kita.document WHERE kind = ? ORDER BY revision DESC LIMIT 1")
                .param(kind)
                .query(String.class)
                .optional();
    }
}
