package kita.app.store.allocation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import kita.app.store.allocation.ProposalStore.NewProposal;
import kita.app.store.allocation.ProposalStore.StoredProposal;
import org.hibernate.annotations.Immutable;

/** A proposal with its certificate as the bytes of their files; it never changes. */
@Entity
@Immutable
@Table(name = "allocation_proposal")
@IdClass(ProposalEntity.Key.class)
class ProposalEntity {

    record Key(String tenant, int proposalNo) implements Serializable {}

    @Id
    private String tenant;

    @Id
    private int proposalNo;

    private String problemDigest;
    private long seed;
    private String digest;
    private byte[] content;
    private byte[] certificate;
    private String preparedBy;

    protected ProposalEntity() {}

    ProposalEntity(Key key, NewProposal proposal) {
        this.tenant = key.tenant();
        this.proposalNo = key.proposalNo();
        this.problemDigest = proposal.problemDigest();
        this.seed = proposal.seed();
        this.digest = proposal.digest();
        this.content = proposal.content();
        this.certificate = proposal.certificate();
        this.preparedBy = proposal.preparedBy();
    }

    ProblemEntity.Key problem() {
        return new ProblemEntity.Key(tenant, problemDigest);
    }

    StoredProposal answering(ProblemEntity problem) {
        return new StoredProposal(
                proposalNo, digest, content, problemDigest, problem.content(), seed, certificate, preparedBy);
    }
}
