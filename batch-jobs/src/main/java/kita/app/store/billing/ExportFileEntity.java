package kita.app.store.billing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import kita.billing.ledger.Digest;
import org.hibernate.annotations.Immutable;

/** A file that left the house, with its digest: exporting again must give the same bytes. */
@Entity
@Immutable
@Table(name = "export_file")
@IdClass(ExportFileEntity.Key.class)
class ExportFileEntity {

    record Key(String tenant, LocalDate runMonth, int runNo, String fileName) implements Serializable {}

    @Id
    private String tenant;

    @Id
    private LocalDate runMonth;

    @Id
    private int runNo;

    @Id
    private String fileName;

    private String digest;
    private Integer layoutRevision;
    private Integer settingsRevision;

    protected ExportFileEntity() {}

    ExportFileEntity(RunEntity.Key run, String fileName, Digest digest, UsedDocuments used) {
        this.tenant = run.tenant();
        this.runMonth = run.month();
        this.runNo = run.runNo();
        this.fileName = fileName;
        this.digest = digest.hex();
        this.layoutRevision = used.layout().orElse(null);
        this.settingsRevision = used.settings().orElse(null);
    }

    UsedDocuments used() {
        return new UsedDocuments(Optional.ofNullable(layoutRevision), Optional.ofNullable(settingsRevision));
    }

    String fileName() {
        return fileName;
    }

    Digest digest() {
        return new Digest(digest);
    }
}
