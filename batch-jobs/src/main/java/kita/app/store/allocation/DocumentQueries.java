package kita.app.store.allocation;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents of the municipality that are in force. */
@Component
public class DocumentQueries {

    private final JdbcClient jdbc;

    DocumentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** municipality.yaml as it was taken in last. */
    public Optional<String> municipality() {
        return latest("municipality");
    }

    /** criteria.yaml as it was taken in last. */
    public Optional<String> criteria() {
        return latest("criteria");
    }

    private Optional<String> latest(String kind) {
        return jdbc.sql("SELECT content FROM kita.document WHERE kind = ? ORDER BY revision DESC LIMIT 1")
                .param(kind)
                .query(String.class)
                .optional();
    }
}
