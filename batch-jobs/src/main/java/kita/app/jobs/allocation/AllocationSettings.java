package kita.app.jobs.allocation;

import java.time.LocalDate;
import kita.allocation.criteria.Catalogue;
import kita.allocation.snapshot.StateClaim;
import kita.allocation.snapshot.Terms;
import kita.app.documents.Municipality;
import kita.app.jobs.TownDocuments;

/** What the municipality's own documents say about the award of places. */
record AllocationSettings(Catalogue catalogue, Municipality.Allocation award) {

    private static final int MONTHS = 12;

    Terms terms(long seed) {
        return new Terms(
                award.firstMonth(),
                MONTHS,
                award.keyDate(),
                award.reachMetres(),
                award.reachMinutes(),
                award.entitledFromBirth() ? StateClaim.FROM_BIRTH_TO_GRADE_SIX : StateClaim.NONE,
                award.places(),
                seed,
                award.policy().key());
    }

    LocalDate keyDate() {
        return award.keyDate();
    }

    /** Refused with a German sentence if a document is missing or does not say what is needed. */
    static AllocationSettings read(TownDocuments documents) {
        Municipality.Allocation award = documents.municipality().allocation();
        return new AllocationSettings(documents.criteria(), award);
    }
}
