package kita.app.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One line of the audit trail. The database numbers it and writes down when. */
@Entity
@Immutable
@Table(name = "audit_event")
class AuditEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long eventId;

    private String tenant;
    private String userName;
    private String action;
    private String subject;
    private String detail;

    protected AuditEvent() {}

    AuditEvent(String tenant, String userName, String action, String subject, String detail) {
        this.tenant = tenant;
        this.userName = userName;
        this.action = action;
        this.subject = subject;
        this.detail = detail;
    }
}
