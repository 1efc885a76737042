package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.SiblingRule;
import kita.allocation.proposal.Wish;
import kita.registry.ApplicationId;
import kita.registry.KitaId;

/** Whether a proposal can be carried out. */
final class Feasibility {

    private final Problem problem;
    private final Proposal proposal;
    private final Map<ApplicationId, Applicant> applicants;
    private final List<Violation> violations = new ArrayList<>();

    Feasibility(Problem problem, Proposal proposal, Map<ApplicationId, Applicant> applicants) {
        this.problem = problem;
        this.proposal = proposal;
        this.applicants = applicants;
    }

    /** Whether the placements name the applicants of the problem at all; nothing else can be looked at without that. */
    List<Violation> ofPlacements() {
        Set<ApplicationId> seen = new HashSet<>();
        ApplicationId before = null;
        for (Placement placement : proposal.placements()) {
            ApplicationId id = placement.applicant();
            if (!applicants.containsKey(id)) {
                add(Rule.EACH_APPLICANT_ONCE, id, "Der Vorschlag nennt die unbekannte Anmeldung " + id + ".");
            } else if (!seen.add(id)) {
                add(Rule.EACH_APPLICANT_ONCE, id, "Die Anmeldung " + id + " steht zweimal im Vorschlag.");
            } else {
                lookAtPlace(applicants.get(id), placement);
            }
            if (before != null && before.compareTo(id) > 0) {
                add(Rule.EACH_APPLICANT_ONCE, id, "Der Vorschlag ist nicht nach Anmeldungen geordnet.");
            }
            before = id;
        }
        for (Applicant applicant : problem.applicants()) {
            if (!seen.contains(applicant.id())) {
                add(
                        Rule.EACH_APPLICANT_ONCE,
                        applicant.id(),
                        "Die Anmeldung " + applicant.id() + " fehlt im Vorschlag.");
            }
        }
        return violations;
    }

    /** Places and families; only after {@link #ofPlacements()} found nothing. */
    List<Violation> ofPlaces(Occupancy occupancy, Map<ApplicationId, Placement> placements) {
        occupancy.overfull().forEach((cell, excess) -> {
            int free = occupancy.free(cell);
            add(
                    Rule.PLACES,
                    cell.kita(),
                    cell.form().german() + " im Monat " + cell.month() + ": " + (free + excess) + " Kinder auf " + free
                            + " freien Plätzen.");
        });
        problem.families().stream()
                .filter(family -> family.rule() == SiblingRule.TOGETHER_OR_NOT_AT_ALL)
                .filter(family -> isSplit(family, placements))
                .forEach(
                        family -> add(
                                Rule.TOGETHER_OR_NOT_AT_ALL,
                                family.id(),
                                "Die Geschwister sollen zusammen oder gar nicht betreut werden, sind im Vorschlag aber getrennt."));
        return violations;
    }

    private void lookAtPlace(Applicant applicant, Placement placement) {
        if (placement instanceof Placement.ByWish byWish && !isNamed(applicant, byWish)) {
            add(
                    Rule.WISH_AS_NAMED,
                    applicant.id(),
                    "Die Kita " + byWish.kita() + " ist nicht der " + byWish.wishRank() + ". Wunsch der Anmeldung.");
        }
        if (placement instanceof Placement.ByOffice byOffice) {
            OfficeOption offer = new OfficeOption(byOffice.kita(), byOffice.distanceMetres());
            if (!applicant.isEntitled() || !applicant.officeOptions().contains(offer)) {
                add(
                        Rule.OFFICE_OFFER_AS_LISTED,
                        applicant.id(),
                        "Die Kita " + byOffice.kita()
                                + " darf diesem Kind nicht über die Wünsche hinaus angeboten werden.");
            }
        }
    }

    private static boolean isNamed(Applicant applicant, Placement.ByWish byWish) {
        List<Wish> wishes = applicant.wishes();
        int rank = byWish.wishRank();
        return rank >= 1 && rank <= wishes.size() && wishes.get(rank - 1).kita().equals(byWish.kita());
    }

    private static boolean isSplit(Family family, Map<ApplicationId, Placement> placements) {
        Set<KitaId> kitas = new HashSet<>();
        int placed = 0;
        for (ApplicationId member : family.members()) {
            KitaId kita = Placements.kitaOf(placements.get(member)).orElse(null);
            if (kita != null) {
                placed++;
                kitas.add(kita);
            }
        }
        return placed != 0 && (placed != family.members().size() || kitas.size() != 1);
    }

    private void add(Rule rule, Object subject, String sentence) {
        violations.add(new Violation(rule, subject.toString(), sentence));
    }
}
