package kita.app.store.allocation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import kita.app.store.allocation.ProposalStore.StoredProposal;
import org.hibernate.annotations.Immutable;

/** The release of a proposal, bound to its digest. The database writes down when, and refuses the preparer. */
@Entity
@Immutable
@Table(name = "allocation_release")
@IdClass(ProposalEntity.Key.class)
class ReleaseEntity {

    @Id
    private String tenant;

    @Id
    private int proposalNo;

    private String digest;
    private String preparedBy;
    private String releasedBy;

    protected ReleaseEntity() {}

    ReleaseEntity(ProposalEntity.Key key, StoredProposal proposal, String releasedBy) {
        this.tenant = key.tenant();
        this.proposalNo = key.proposalNo();
        this.digest = proposal.digest();
        this.preparedBy = proposal.preparedBy();
        this.releasedBy = releasedBy;
    }

    String releasedBy() {
        return releasedBy;
    }
}
