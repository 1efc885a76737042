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
        oneAtATime();
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

    /** Two clerks may hand in the first files of a town at the same moment. */
    private void oneAtATime() {
        entities.createNativeQuery(
                        "SELECT 1 FROM pg_advisory_xact_lock(hashtext('municipality'), hashtext(kita.tenant()))",
                        Integer.class)
                .getSingleResult();
    }

    /** The name of the municipality of this transaction, as people write it. */
    public String name() {
        return entities.find(MunicipalityEntity.class, TenantScope.required().value())
                .name();
    }
}
