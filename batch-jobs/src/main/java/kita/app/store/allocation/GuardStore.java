package kita.app.store.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.app.store.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the guard found at each release, who overrode it and why. */
@Repository
public class GuardStore {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    GuardStore(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * @param figuresJson figure to ids
     * @param hoursJson weekly hours to applicants and placed
     * @param exceeded limits that the proposal goes beyond
     * @param reason why it is released all the same; there exactly if a limit is exceeded
     */
    public record Finding(
            ProposalStore.StoredProposal proposal,
            String figuresJson,
            String hoursJson,
            int exceeded,
            Optional<String> reason) {}

    /** The database refuses an override without a reason, or by the person who prepared the proposal. */
    public void keep(Finding finding, String user) {
        Optional<String> overriding = finding.reason().map(reason -> user);
        List<Object> row = new ArrayList<>();
        row.add(finding.proposal().number());
        row.add(finding.proposal().preparedBy());
        row.add(finding.figuresJson());
        row.add(finding.hoursJson());
        row.add(finding.exceeded());
        row.add(overriding.orElse(null));
        row.add(finding.reason().orElse(null));
        jdbc.sql("""
                        INSERT INTO kita.allocation_guard (tenant, proposal_no, prepared_by, figures, hours, exceeded,
                               overridden_by, override_reason)
                        VALUES (kita.tenant(), ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)""").params(row).update();
        finding.reason()
                .ifPresent(reason -> audit.add(
                        user,
                        "allocation.guard.override",
                        "proposal " + finding.proposal().number(),
                        reason));
    }

    /** The hours of the releases before, newest first, as they were kept. */
    public List<String> hoursOfReleases() {
        return jdbc.sql("SELECT hours FROM kita.allocation_guard ORDER BY proposal_no DESC")
                .query(String.class)
                .list();
    }
}
