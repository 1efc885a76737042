package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.Finding;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.SiblingRule;
import kita.allocation.proposal.Wish;
import kita.registry.ApplicationId;
import kita.registry.KitaId;

/**
 * Families that ask for "together or not at all" and name no Kita for all of their children: they can get nothing by
 * wish, whoever stands before them. They are told so instead of being split or silently refused.
 */
public final class HopelessFamilies {

    private HopelessFamilies() {}

    /** One finding per family, in the order of the problem; expects a sound problem. */
    public static List<Finding> in(Problem problem) {
        Map<ApplicationId, Applicant> applicants = new HashMap<>();
        problem.applicants().forEach(applicant -> applicants.put(applicant.id(), applicant));
        List<Finding> findings = new ArrayList<>();
        for (Family family : problem.families()) {
            boolean bound = family.rule() == SiblingRule.TOGETHER_OR_NOT_AT_ALL
                    && family.ranked().isEmpty();
            if (bound
                    && family.members().size() > 1
                    && commonByWish(family, applicants).isEmpty()) {
                findings.add(new Finding(family.id().value(), sentence(family, applicants)));
            }
        }
        return findings;
    }

    private static String sentence(Family family, Map<ApplicationId, Applicant> applicants) {
        String sentence = "„Zusammen oder gar nicht“ ist nach Wunsch unmöglich: Die Anmeldungen " + family.members()
                + " nennen keine gemeinsame Kita.";
        return commonByOffice(family, applicants).isEmpty()
                ? sentence + " Auch in erreichbarer Nähe gibt es keine für alle."
                : sentence + " Möglich bleibt nur ein gemeinsames Angebot des Amts.";
    }

    private static Set<KitaId> commonByWish(Family family, Map<ApplicationId, Applicant> applicants) {
        return common(
                family,
                applicants,
                child -> child.wishes().stream().map(Wish::kita).toList());
    }

    private static Set<KitaId> commonByOffice(Family family, Map<ApplicationId, Applicant> applicants) {
        return common(
                family,
                applicants,
                child -> child.officeOptions().stream().map(OfficeOption::kita).toList());
    }

    private static Set<KitaId> common(
            Family family, Map<ApplicationId, Applicant> applicants, Function<Applicant, List<KitaId>> kitas) {
        Set<KitaId> common =
                new HashSet<>(kitas.apply(applicants.get(family.members().get(0))));
        family.members().forEach(member -> common.retainAll(kitas.apply(applicants.get(member))));
        return common;
    }
}
