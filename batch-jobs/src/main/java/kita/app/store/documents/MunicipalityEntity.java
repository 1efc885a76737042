package kita.app.store.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A municipality on this installation. */
@Entity
@Table(name = "municipality")
class MunicipalityEntity {

    @Id
    private String tenant;

    private String name;

    protected MunicipalityEntity() {}

    MunicipalityEntity(String tenant, String name) {
        this.tenant = tenant;
        this.name = name;
    }

    String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }
}
