package kita.app.store.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import kita.registry.ApplicationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Problems and proposals as the bytes of their files, known by their digests; stored once and never changed. */
@Component
public class ProposalStore {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ProposalStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A stored proposal with the problem that it answers. */
    public record StoredProposal(
            int number,
            String digest,
            byte[] content,
            String problemDigest,
            byte[] problem,
            long seed,
            byte[] certificate,
            String preparedBy) {}

    /** What is to be stored. */
    public record NewProposal(
            String digest,
            byte[] content,
            String problemDigest,
            byte[] problem,
            long seed,
            byte[] certificate,
            String preparedBy) {}

    /** The latest proposal, if there is one. */
    public Optional<StoredProposal> latest() {
        return jdbc.sql(SELECT + " ORDER BY proposal_no DESC LIMIT 1")
                .query(ProposalStore::stored)
                .optional();
    }

    public Optional<StoredProposal> byNumber(int number) {
        return jdbc.sql(SELECT + " WHERE proposal_no = ?")
                .param(number)
                .query(ProposalStore::stored)
                .optional();
    }

    /** The number of the proposal with that digest. */
    public Optional<Integer> numberOf(String digest) {
        return jdbc.sql("SELECT proposal_no FROM kita.allocation_proposal WHERE digest = ?")
                .param(digest)
                .query(Integer.class)
                .optional();
    }

    /** Stores problem, proposal and reasons; answers the new number. The digest must be new, see {@link #numberOf}. */
    public int insert(NewProposal proposal, Map<ApplicationId, String> reasons) {
        jdbc.sql("""
                        INSERT INTO kita.allocation_problem (tenant, digest, content) VALUES (kita.tenant(), ?, ?)
                        ON CONFLICT DO NOTHING""").params(proposal.problemDigest(), proposal.problem()).update();
        int number = jdbc.sql("SELECT coalesce(max(proposal_no), 0) + 1 FROM kita.allocation_proposal")
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        INSERT INTO kita.allocation_proposal
                               (tenant, proposal_no, problem_digest, seed, digest, content, certificate, prepared_by)
                        VALUES (kita.tenant(), ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        number,
                        proposal.problemDigest(),
                        proposal.seed(),
                        proposal.digest(),
                        proposal.content(),
                        proposal.certificate(),
                        proposal.preparedBy())
                .update();
        template.batchUpdate(
                "INSERT INTO kita.allocation_reason (tenant, proposal_no, application_id, content)"
                        + " VALUES (kita.tenant(), ?, ?, ?::jsonb)",
                reasons.entrySet(),
                BATCH,
                (statement, entry) -> {
                    statement.setInt(1, number);
                    statement.setString(2, entry.getKey().value());
                    statement.setString(3, entry.getValue());
                });
        return number;
    }

    private static final String SELECT = """
            SELECT proposal_no, digest, p.content, problem_digest, q.content, seed, certificate, prepared_by
              FROM kita.allocation_proposal p
              JOIN (SELECT tenant, digest AS problem_digest, content FROM kita.allocation_problem) q
             USING (tenant, problem_digest)""";

    private static StoredProposal stored(ResultSet row, int number) throws SQLException {
        return new StoredProposal(
                row.getInt(1),
                row.getString(2),
                row.getBytes(3),
                row.getString(4),
                row.getBytes(5),
                row.getLong(6),
                row.getBytes(7),
                row.getString(8));
    }
}
