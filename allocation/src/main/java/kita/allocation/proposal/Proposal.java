package kita.allocation.proposal;

import java.util.List;

/**
 * An answer to a problem (Vergabevorschlag): one placement per applicant, ordered by applicant id. It changes nothing;
 * a person decides.
 *
 * @param problemDigest SHA-256 of the problem file, in hex
 * @param seed the seed of the solver; same problem and seed, same proposal
 */
public record Proposal(String problemDigest, long seed, List<Placement> placements) {

    public Proposal {
        placements = List.copyOf(placements);
    }
}
