package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.List;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.DecidingGroup;
import kita.allocation.proposal.JointOutcome;
import kita.allocation.proposal.Wish;

/** The German sentence about a family that could be served better. */
final class BlockingText {

    private BlockingText() {}

    static String of(DecidingGroup group, JointOutcome from, JointOutcome to, BlockingFamily.Cause cause) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < group.members().size(); i++) {
            Applicant member = group.members().get(i);
            int before = from.wishRanks().get(i);
            int after = to.wishRanks().get(i);
            if (before != after) {
                changes.add(member.id() + " " + place(member, after) + " statt " + place(member, before));
            }
        }
        String why = cause == BlockingFamily.Cause.FREE_PLACES
                ? "die Plätze dafür sind frei oder nur über die Wünsche hinaus vergeben."
                : "dafür müssten nur Kinder weichen, die dort weiter hinten stehen.";
        return "Die Familie könnte besser versorgt werden (" + String.join("; ", changes) + "): " + why;
    }

    private static String place(Applicant member, int rank) {
        if (rank == JointOutcome.NO_WISH_PLACE) {
            return "kein Wunschplatz";
        }
        Wish wish = member.wishes().get(rank - 1);
        boolean asAsked = wish.start().equals(member.start()) && wish.hours().equals(member.hours());
        return "Kita " + wish.kita()
                + (asAsked ? "" : " ab " + wish.start() + " mit " + wish.hours().weekly() + " Wochenstunden");
    }
}
