package kita.allocation.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Wish;
import kita.registry.KitaId;

/** Marks the applicants who have no place yet at a Kita whose limits tell newcomers from others. */
final class Newcomers {

    private Newcomers() {}

    static List<Applicant> marked(List<Applicant> applicants, List<Limit> limits) {
        Set<String> asked = new TreeSet<>();
        limits.forEach(limit -> limit.scope().category().ifPresent(asked::add));
        return asked.isEmpty()
                ? applicants
                : applicants.stream().map(applicant -> marked(applicant, asked)).toList();
    }

    private static Applicant marked(Applicant applicant, Set<String> asked) {
        Set<KitaId> possible = new TreeSet<>();
        applicant.wishes().stream().map(Wish::kita).forEach(possible::add);
        applicant.officeOptions().stream().map(OfficeOption::kita).forEach(possible::add);
        WishList.securedOf(applicant).map(Wish::kita).ifPresent(possible::remove);
        Set<String> categories = new TreeSet<>(applicant.categories());
        possible.stream()
                .map(CapacityProfiles::newcomersTo)
                .filter(asked::contains)
                .forEach(categories::add);
        return new Applicant(
                applicant.id(),
                applicant.family(),
                applicant.birthDate(),
                applicant.start(),
                applicant.hours(),
                applicant.formAtStart(),
                applicant.places(),
                new ArrayList<>(categories),
                applicant.entitlement(),
                applicant.wishes(),
                applicant.generalPriority(),
                applicant.officeOptions());
    }
}
