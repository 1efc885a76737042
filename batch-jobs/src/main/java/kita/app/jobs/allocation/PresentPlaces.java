package kita.app.jobs.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Claim;
import kita.allocation.proposal.JointOutcome;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Wish;
import kita.allocation.snapshot.CapacityBasis;
import kita.allocation.snapshot.PlaceRules;
import kita.registry.ApplicationId;
import kita.registry.ChildId;
import kita.registry.KitaId;
import kita.registry.Month;

/** The places that applicants of a proposal had before it: who gives one up, and who keeps it. */
final class PresentPlaces {

    private PresentPlaces() {}

    /** Whether the placement is what the child had already. */
    static boolean isKept(Applicant applicant, Placement placement) {
        return placement instanceof Placement.ByWish byWish
                && applicant.wishes().get(byWish.wishRank() - 1).claim().isSecured();
    }

    /**
     * The rank of the Kita among those that the parents named, 1 for the first. A Kita may stand on a child's list of
     * options several times, with other starts or hours; parents count Kitas.
     */
    static Optional<Integer> rankOf(Applicant applicant, KitaId kita) {
        List<KitaId> named = applicant.wishes().stream()
                .filter(wish -> wish.claim() != Claim.HELD)
                .map(Wish::kita)
                .distinct()
                .toList();
        int index = named.indexOf(kita);
        return index < 0 ? Optional.empty() : Optional.of(index + 1);
    }

    /**
     * What is free for a proposal that is about to be released. Only those give a place up whose case is still open; a
     * promise is none to give up.
     *
     * @param open child of each application that can still be decided
     */
    static CapacityBasis basis(ProposalCases cases, Map<ApplicationId, ChildId> open, PlaceRules rules) {
        Map<ChildId, Month> releases = new HashMap<>();
        Set<ApplicationId> participants = new HashSet<>();
        List<Applicant> kept = new ArrayList<>();
        for (int i = 0; i < cases.applicants().size(); i++) {
            Applicant applicant = cases.applicants().get(i);
            if (applicant.securedRank() != JointOutcome.NO_WISH_PLACE
                    && !applicant.isPinned()
                    && open.containsKey(applicant.id())) {
                Wish present = applicant.wishes().get(applicant.securedRank() - 1);
                releases.put(open.get(applicant.id()), present.start());
                participants.add(applicant.id());
                if (isKept(applicant, cases.placements().get(i))) {
                    kept.add(applicant);
                }
            }
        }
        return new CapacityBasis(cases.firstMonth(), cases.months(), releases, participants, kept, rules);
    }

    /** The applicants of a proposal and what it gives them, in the same order. */
    record ProposalCases(Month firstMonth, int months, List<Applicant> applicants, List<Placement> placements) {}
}
