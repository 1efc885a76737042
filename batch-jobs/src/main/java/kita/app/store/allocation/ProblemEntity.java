package kita.app.store.allocation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** A problem as the bytes of its file; it never changes. */
@Entity
@Immutable
@Table(name = "allocation_problem")
@IdClass(ProblemEntity.Key.class)
class ProblemEntity {

    record Key(String tenant, String digest) implements Serializable {}

    @Id
    private String tenant;

    @Id
    private String digest;

    private byte[] content;

    protected ProblemEntity() {}

    ProblemEntity(Key key, byte[] content) {
        this.tenant = key.tenant();
        this.digest = key.digest();
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
