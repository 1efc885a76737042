package kita.app.store.registry;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files were taken in, and what came of them. */
@Repository
public class IntakeFiles {

    /** Rows of one file by what became of them; they add up, or the database refuses the entry. */
    public record Counts(long read, long inserted, long changed, long same, long rejected) {}

    private final JdbcClient jdbc;

    IntakeFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this very file has been taken in at any time. */
    public boolean isKnown(String fileName, String digest) {
        return jdbc.sql("SELECT count(*) FROM kita.intake_file WHERE tenant = kita.tenant() AND file_name = ?"
                                + " AND digest = ?")
                        .params(fileName, digest)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Digest of the file of that name that was taken in last. */
    public Optional<String> latest(String fileName) {
        return jdbc.sql("SELECT digest FROM kita.intake_file WHERE tenant = kita.tenant() AND file_name = ?"
                        + " ORDER BY taken_at DESC LIMIT 1")
                .param(fileName)
                .query(String.class)
                .optional();
    }

    public void taken(String fileName, String digest, Counts counts) {
        jdbc.sql("""
                        INSERT INTO kita.intake_file (tenant, digest, file_name, rows_read, rows_inserted, rows_changed,
                                                      rows_same, rows_rejected)
                        VALUES (kita.tenant(), :digest, :file, :read, :inserted, :changed, :same, :rejected)
                        ON CONFLICT (tenant, digest, file_name) DO UPDATE
                           SET rows_read = EXCLUDED.rows_read, rows_inserted = EXCLUDED.rows_inserted,
                               rows_changed = EXCLUDED.rows_changed, rows_same = EXCLUDED.rows_same,
                               rows_rejected = EXCLUDED.rows_rejected, taken_at = now()""")
                .param("digest", digest)
                .param("file", fileName)
                .param("read", counts.read())
                .param("inserted", counts.inserted())
                .param("changed", counts.changed())
                .param("same", counts.same())
                .param("rejected", counts.rejected())
                .update();
    }
}
