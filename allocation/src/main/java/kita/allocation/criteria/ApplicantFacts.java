package kita.allocation.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kita.allocation.application.DeclaredFact;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * All that the criteria may look at.
 *
 * @param keyDate day by which a proof must be there
 * @param siblingKitas Kitas at which a sibling of the household is in care in the month of the start
 * @param ownCrecheKitas Kitas at which the child itself was in Krippe in the month before the start
 * @param family what the tie-breaks need to know of the siblings who apply as well
 */
public record ApplicantFacts(
        ApplicationId application,
        BirthDate birthDate,
        LocalDate received,
        Month start,
        CareForm formAtStart,
        LocalDate keyDate,
        List<DeclaredFact> declared,
        Set<KitaId> siblingKitas,
        Set<KitaId> ownCrecheKitas,
        FamilyFacts family) {

    public ApplicantFacts {
        declared = List.copyOf(declared);
        siblingKitas = Set.copyOf(siblingKitas);
        ownCrecheKitas = Set.copyOf(ownCrecheKitas);
    }

    /**
     * The applicants of one household seen as one.
     *
     * @param oldest birth date of the oldest applicant
     * @param firstReceived earliest day of receipt
     * @param lot the family's lot
     * @param place of this applicant among its siblings, 0 for the oldest
     */
    public record FamilyFacts(BirthDate oldest, LocalDate firstReceived, long lot, int place) {}
}
