package kita.app.store.documents;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import kita.app.store.Sha256;
import kita.app.tenant.TenantScope;
import org.springframework.stereotype.Repository;

/** Documents of the municipality whose transaction this is. */
@Repository
public class DocumentStore {

    /** What a document is about, with the name of its file. */
    public enum Kind {
        MUNICIPALITY("municipality"),
        TARIFF("tariff"),
        CRITERIA("criteria"),
        /** In what form the finance system wants its file, where none of the shipped ones fits. */
        LAYOUT("layout");

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

    private final EntityManager entities;

    DocumentStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The version in force. */
    public Optional<StoredDocument> latest(Kind kind) {
        return entities.createQuery(
                        "SELECT d FROM DocumentEntity d WHERE d.kind = :kind ORDER BY d.revision DESC",
                        DocumentEntity.class)
                .setParameter("kind", kind.key)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(document -> document.as(kind));
    }

    /** One version; empty if there is none of that number. */
    public Optional<StoredDocument> revision(Kind kind, int revision) {
        return all(kind).stream()
                .filter(document -> document.revision() == revision)
                .findFirst();
    }

    /** Every version there has been, the first one first. */
    public List<StoredDocument> all(Kind kind) {
        return entities.createQuery(
                        "SELECT d FROM DocumentEntity d WHERE d.kind = :kind ORDER BY d.revision", DocumentEntity.class)
                .setParameter("kind", kind.key)
                .getResultStream()
                .map(document -> document.as(kind))
                .toList();
    }

    /** The text in force. */
    public Optional<String> text(Kind kind) {
        return latest(kind).map(StoredDocument::content);
    }

    /**
     * Keeps the text as a new version, unless it is the one in force already; answers whether it is new. An earlier text
     * may come into force again.
     */
    public boolean keep(Kind kind, String content) {
        String digest = Sha256.of(content);
        Optional<StoredDocument> latest = latest(kind);
        if (latest.isPresent() && latest.get().digest().equals(digest)) {
            return false;
        }
        int revision = latest.map(StoredDocument::revision).orElse(0) + 1;
        DocumentEntity.Key key = new DocumentEntity.Key(TenantScope.required().value(), kind.key, revision);
        entities.persist(new DocumentEntity(key, digest, content));
        entities.flush();
        return true;
    }
}
