package kita.app.store;

import jakarta.persistence.EntityManager;
import kita.app.tenant.TenantScope;
import org.springframework.stereotype.Repository;

/** Who did what, when: append-only, in the transaction of what was done. No personal data, only keys. */
@Repository
public class AuditTrail {

    private final EntityManager entities;

    AuditTrail(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param action such as {@code allocation.release}
     * @param subject on what, by its key
     */
    public void add(String user, String action, String subject, String detail) {
        entities.persist(new AuditEvent(TenantScope.required().value(), user, action, subject, detail));
        entities.flush();
    }
}
