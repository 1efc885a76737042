package kita.app.store.allocation;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import kita.app.tenant.TenantScope;
import kita.registry.ApplicationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Problems and proposals as the bytes of their files, known by their digests; stored once and never changed. */
@Repository
public class ProposalStore {

    private static final int BATCH = 500;

    private final EntityManager entities;
    private final JdbcTemplate template;

    ProposalStore(EntityManager entities, JdbcTemplate template) {
        this.entities = entities;
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
        return entities.createQuery("SELECT p FROM ProposalEntity p ORDER BY p.proposalNo DESC", ProposalEntity.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(this::stored);
    }

    public Optional<StoredProposal> byNumber(int number) {
        return Optional.ofNullable(entities.find(ProposalEntity.class, key(number)))
                .map(this::stored);
    }

    /** The number of the proposal with that digest. */
    public Optional<Integer> numberOf(String digest) {
        return entities.createQuery("SELECT p.proposalNo FROM ProposalEntity p WHERE p.digest = :digest", Integer.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    /** Stores problem, proposal and reasons; answers the new number. The digest must be new, see {@link #numberOf}. */
    public int insert(NewProposal proposal, Map<ApplicationId, String> reasons) {
        int number = entities.createQuery(
                        "SELECT coalesce(max(p.proposalNo), 0) + 1 FROM ProposalEntity p", Integer.class)
                .getSingleResult();
        ProposalEntity stored = new ProposalEntity(key(number), proposal);
        if (entities.find(ProblemEntity.class, stored.problem()) == null) {
            entities.persist(new ProblemEntity(stored.problem(), proposal.problem()));
            entities.flush(); // before the proposal that refers to it
        }
        entities.persist(stored);
        entities.flush(); // before the reasons, which go in as plain SQL
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

    private StoredProposal stored(ProposalEntity proposal) {
        return proposal.answering(entities.find(ProblemEntity.class, proposal.problem()));
    }

    private static ProposalEntity.Key key(int number) {
        return new ProposalEntity.Key(TenantScope.required().value(), number);
    }
}
