package kita.app.store.documents;

import jakarta.persistence.EntityManager;
import kita.app.tenant.TenantScope;
import org.springframework.stereotype.Repository;

/** The municipality itself. */
@Repository
public class Municipalities {

    private final EntityManager entities;

    Municipalities(EntityManager entities) {
        this.entities = entities;
    }

    /** Enters the municipality of this transaction, or its new name; answers whether anything changed. */
    public boolean enter(String name) {
        String tenant = TenantScope.required().value();
        MunicipalityEntity known = entities.find(MunicipalityEntity.class, tenant);
        if (known == null) {
            entities.persist(new MunicipalityEntity(tenant, name));
        } else if (known.name().equals(name)) {
            return false;
        } else {
            known.rename(name);
        }
        entities.flush();
        return true;
    }

    /** The name of the municipality of this transaction, as people write it. */
    public String name() {
        return entities.find(MunicipalityEntity.class, TenantScope.required().value())
                .name();
    }
}
