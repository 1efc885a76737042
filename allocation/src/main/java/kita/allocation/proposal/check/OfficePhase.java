package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.SiblingRule;
import kita.registry.ApplicationId;
import kita.registry.KitaId;

/** Whether an entitled child goes without while a place within reach is free. */
final class OfficePhase {

    private final Problem problem;
    private final Map<ApplicationId, Applicant> applicants;
    private final Map<ApplicationId, Placement> placements;
    private final Occupancy occupancy;
    private final List<Violation> violations = new ArrayList<>();

    OfficePhase(
            Problem problem,
            Map<ApplicationId, Applicant> applicants,
            Map<ApplicationId, Placement> placements,
            Occupancy occupancy) {
        this.problem = problem;
        this.applicants = applicants;
        this.placements = placements;
        this.occupancy = occupancy;
    }

    List<Violation> violations() {
        for (Family family : problem.families()) {
            List<Applicant> unplaced = family.members().stream()
                    .filter(member -> placements.get(member) instanceof Placement.None)
                    .map(applicants::get)
                    .toList();
            if (family.rule() == SiblingRule.TOGETHER_OR_NOT_AT_ALL) {
                if (unplaced.size() == family.members().size()) {
                    lookTogether(unplaced);
                }
            } else {
                unplaced.forEach(applicant -> lookTogether(List.of(applicant)));
            }
        }
        return violations;
    }

    private void lookTogether(List<Applicant> members) {
        for (OfficeOption option : members.get(0).officeOptions()) {
            if (members.stream().allMatch(member -> mayGoTo(member, option.kita())) && fit(members, option.kita())) {
                String subject = members.get(0).id().value();
                violations.add(new Violation(
                        Rule.NO_OFFER_LEFT_OUT,
                        subject,
                        "Ohne Platz, obwohl in erreichbarer Nähe in der Kita " + option.kita()
                                + " noch etwas frei ist."));
                return;
            }
        }
    }

    private static boolean mayGoTo(Applicant member, KitaId kita) {
        return member.isEntitled()
                && member.officeOptions().stream()
                        .anyMatch(option -> option.kita().equals(kita));
    }

    private boolean fit(List<Applicant> members, KitaId kita) {
        Map<Line, Integer> needed = new LinkedHashMap<>();
        for (Applicant member : members) {
            for (Demand demand : occupancy.demandsOf(member, member.officeSeatAt(kita))) {
                needed.merge(demand.line(), demand.units(), Integer::sum);
            }
        }
        return needed.entrySet().stream()
                .allMatch(need -> need.getValue() <= need.getKey().left());
    }
}
