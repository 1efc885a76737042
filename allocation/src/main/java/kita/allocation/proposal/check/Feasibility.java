package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.DecidingGroup;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.FamilyPreference;
import kita.allocation.proposal.JointOutcome;
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
        for (Line line : occupancy.overfull(proposal, applicants)) {
            CutOff cutOff = line.cutOff();
            add(
                    Rule.PLACES,
                    cutOff.kita(),
                    "„" + cutOff.label() + "“ im Monat " + cutOff.month() + ": vergeben sind "
                            + (cutOff.byWish() + cutOff.byOffice()) + ", frei nur " + cutOff.free() + ".");
        }
        problem.families().stream()
                .filter(family -> family.rule() == SiblingRule.TOGETHER_OR_NOT_AT_ALL)
                .filter(family -> isSplit(family, placements))
                .forEach(
                        family -> add(
                                Rule.TOGETHER_OR_NOT_AT_ALL,
                                family.id(),
                                "Die Geschwister sollen zusammen oder gar nicht betreut werden, sind im Vorschlag aber getrennt."));
        problem.families().stream()
                .filter(family -> family.rule() != SiblingRule.TOGETHER_OR_NOT_AT_ALL)
                .filter(family -> !family.ranked().isEmpty())
                .filter(family -> !accepts(family, placements))
                .forEach(family -> add(
                        Rule.FAMILY_LIST,
                        family.id(),
                        "Die Geschwister erhalten Plätze, die so nicht auf der Liste ihrer Familie stehen."));
        return violations;
    }

    private boolean accepts(Family family, Map<ApplicationId, Placement> placements) {
        DecidingGroup group = FamilyPreference.groupsOf(family, applicants).get(0);
        JointOutcome outcome = new JointOutcome(family.members().stream()
                .map(member -> Placements.wishRankOf(placements.get(member)))
                .toList());
        return FamilyPreference.of(group).accepts(outcome);
    }

    private void lookAtPlace(Applicant applicant, Placement placement) {
        int secured = applicant.securedRank();
        int rank = Placements.wishRankOf(placement);
        boolean loses = secured != JointOutcome.NO_WISH_PLACE
                && (rank == JointOutcome.NO_WISH_PLACE || rank > secured || (applicant.isPinned() && rank != secured));
        if (loses) {
            add(
                    Rule.SECURED_PLACE_KEPT,
                    applicant.id(),
                    "Die Anmeldung " + applicant.id() + " verliert ihren gesicherten Platz in der Kita "
                            + applicant.wishes().get(secured - 1).kita() + ".");
        }
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

    /** By wish only what the family accepts, and by the office all at one Kita; never both. */
    private boolean isSplit(Family family, Map<ApplicationId, Placement> placements) {
        List<KitaId> byOffice = family.members().stream()
                .filter(member -> placements.get(member) instanceof Placement.ByOffice)
                .map(member -> Placements.kitaOf(placements.get(member)).orElseThrow())
                .toList();
        if (!accepts(family, placements)) {
            return true;
        }
        boolean allByOffice = byOffice.size() == family.members().size()
                && byOffice.stream().distinct().count() == 1;
        return !byOffice.isEmpty() && !allByOffice;
    }

    private void add(Rule rule, Object subject, String sentence) {
        violations.add(new Violation(rule, subject.toString(), sentence));
    }
}
