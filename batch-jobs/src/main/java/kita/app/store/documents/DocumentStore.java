package kita.app.store.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents of the municipality whose transaction this is. */
@Repository
public class DocumentStore {

    /** What a document is about, with the name of its file. */
    public enum Kind {
        MUNICIPALITY("municipality"),
        TARIFF("tariff"),
        CRITERIA("criteria");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String fileName() {
            return key + ".yaml";
        }
    }

    /** @param revision 1 for the first version */
    public record StoredDocument(Kind kind, int revision, String digest, String content) {}

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version in force. */
    public Optional<StoredDocument> latest(Kind kind) {
        return jdbc.sql("SELECT revision, digest, content FROM kita.document WHERE tenant = kita.tenant() AND kind = ?"
                        + " ORDER BY revision DESC LIMIT 1")
                .param(kind.key)
                .query((result, n) -> new StoredDocument(
                        kind, result.getInt("revision"), result.getString("digest"), result.getString("content")))
                .optional();
    }

    /** Keeps the text as a new version, unless it is the one in force already; answers whether it is new. */
    public boolean keep(Kind kind, String content) {
        String digest = digest(content);
        Optional<StoredDocument> latest = latest(kind);
        if (latest.isPresent() && latest.get().digest().equals(digest)) {
            return false;
        }
        jdbc.sql(
                        "INSERT INTO kita.document (tenant, kind, revision, digest, content) VALUES (kita.tenant(), ?, ?, ?, ?)")
                .params(kind.key, latest.map(StoredDocument::revision).orElse(0) + 1, digest, content)
                .update();
        return true;
    }

    /** Whether this text was in force before another one; the database keeps each text once. */
    public boolean isSuperseded(Kind kind, String content) {
        String digest = digest(content);
        boolean known = jdbc.sql("SELECT count(*) FROM kita.document WHERE tenant = kita.tenant() AND kind = ?"
                                + " AND digest = ?")
                        .params(kind.key, digest)
                        .query(Long.class)
                        .single()
                > 0;
        return known && !latest(kind).map(StoredDocument::digest).equals(Optional.of(digest));
    }

    private static String digest(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }
}
