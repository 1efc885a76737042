package kita.app.store.documents;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The municipality itself. */
@Repository
public class Municipalities {

    private final JdbcClient jdbc;

    Municipalities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters the municipality of this transaction, or its new name; answers whether anything changed. */
    public boolean enter(String name) {
        return jdbc.sql("""
                                INSERT INTO kita.municipality (tenant, name) VALUES (kita.tenant(), ?)
                                ON CONFLICT (tenant) DO UPDATE SET name = EXCLUDED.name
                                WHERE municipality.name <> EXCLUDED.name""").param(name).update() > 0;
    }
}
