package kita.allocation.proposal;

import kita.registry.ApplicationId;
import kita.registry.KitaId;

/** What is proposed for one applicant. The start is the month that was asked for. */
public sealed interface Placement {

    ApplicationId applicant();

    /** A place at a Kita the parents named; rank 1 is the first wish. */
    record ByWish(ApplicationId applicant, KitaId kita, int wishRank) implements Placement {}

    /** A place within reach that the office offers beyond the wishes. */
    record ByOffice(ApplicationId applicant, KitaId kita, int distanceMetres) implements Placement {}

    /** No place. */
    record None(ApplicationId applicant) implements Placement {}
}
