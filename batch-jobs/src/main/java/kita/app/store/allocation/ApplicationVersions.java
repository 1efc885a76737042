package kita.app.store.allocation;

import java.util.HashMap;
import java.util.Map;
import kita.app.store.Sha256;
import kita.registry.ApplicationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What applications say, as digests: so a change between the snapshot of a proposal and its decision is seen. */
@Repository
public class ApplicationVersions {

    private static final int BATCH = 500;
    private static final String SAID = """
            SELECT a.application_id,
                   jsonb_build_array(a.child_id, a.start_month, a.form, a.daily_hours, a.weekly_hours, a.sibling_rule,
                       a.received_on, c.birth_date,
                       (SELECT jsonb_agg(w.kita_id ORDER BY w.rank) FROM kita.wish w
                         WHERE w.tenant = a.tenant AND w.application_id = a.application_id),
                       (SELECT jsonb_agg(jsonb_build_array(f.fact, f.value, f.proven_on) ORDER BY f.fact COLLATE "C")
                          FROM kita.application_fact f
                         WHERE f.tenant = a.tenant AND f.application_id = a.application_id))::text
              FROM kita.application a JOIN kita.child c USING (tenant, child_id)
             WHERE a.state IN ('SUBMITTED', 'REFUSED')""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ApplicationVersions(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** What the waiting applications say now. */
    public Map<ApplicationId, String> now() {
        Map<ApplicationId, String> digests = new HashMap<>();
        jdbc.sql(SAID)
                .query((row, number) -> digests.put(new ApplicationId(row.getString(1)), Sha256.of(row.getString(2))))
                .list();
        return digests;
    }

    /** What they said when that proposal was computed; empty for a proposal from before this was kept. */
    public Map<ApplicationId, String> of(int proposalNumber) {
        Map<ApplicationId, String> digests = new HashMap<>();
        jdbc.sql("SELECT application_id, digest FROM kita.allocation_application_version WHERE proposal_no = ?")
                .param(proposalNumber)
                .query((row, number) -> digests.put(new ApplicationId(row.getString(1)), row.getString(2)))
                .list();
        return digests;
    }

    public void keep(int proposalNumber, Map<ApplicationId, String> digests) {
        template.batchUpdate(
                "INSERT INTO kita.allocation_application_version (tenant, proposal_no, application_id, digest)"
                        + " VALUES (kita.tenant(), ?, ?, ?)",
                digests.entrySet(),
                BATCH,
                (statement, entry) -> {
                    statement.setInt(1, proposalNumber);
                    statement.setString(2, entry.getKey().value());
                    statement.setString(3, entry.getValue());
                });
    }
}
