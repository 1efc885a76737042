package kita.app.store.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import kita.app.store.documents.DocumentStore.Kind;
import kita.app.store.documents.DocumentStore.StoredDocument;
import org.hibernate.annotations.Immutable;

/** One revision of one document; it never changes. */
@Entity
@Immutable
@Table(name = "document")
@IdClass(DocumentEntity.Key.class)
class DocumentEntity {

    record Key(String tenant, String kind, int revision) implements Serializable {}

    @Id
    private String tenant;

    @Id
    private String kind;

    @Id
    private int revision;

    private String digest;
    private String content;

    protected DocumentEntity() {}

    DocumentEntity(Key key, String digest, String content) {
        this.tenant = key.tenant();
        this.kind = key.kind();
        this.revision = key.revision();
        this.digest = digest;
        this.content = content;
    }

    StoredDocument as(Kind known) {
        return new StoredDocument(known, revision, digest, content);
    }
}
