package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.List;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.Proposals;
import kita.allocation.proposal.Wish;

/** All proposals that a small problem has, sensible or not. */
final class EveryProposal {

    private EveryProposal() {}

    static List<Proposal> of(Problem problem) {
        List<Proposal> all = new ArrayList<>();
        extend(problem, new ArrayList<>(), all);
        return all;
    }

    private static void extend(Problem problem, List<Placement> soFar, List<Proposal> all) {
        if (soFar.size() == problem.applicants().size()) {
            all.add(new Proposal(Proposals.DIGEST, 1, soFar));
            return;
        }
        for (Placement placement : choices(problem.applicants().get(soFar.size()))) {
            soFar.add(placement);
            extend(problem, soFar, all);
            soFar.remove(soFar.size() - 1);
        }
    }

    static List<Placement> choices(Applicant applicant) {
        List<Placement> choices = new ArrayList<>();
        int rank = 1;
        for (Wish wish : applicant.wishes()) {
            choices.add(new Placement.ByWish(applicant.id(), wish.kita(), rank++));
        }
        for (OfficeOption option : applicant.officeOptions()) {
            choices.add(new Placement.ByOffice(applicant.id(), option.kita(), option.distanceMetres()));
        }
        choices.add(new Placement.None(applicant.id()));
        return choices;
    }
}
