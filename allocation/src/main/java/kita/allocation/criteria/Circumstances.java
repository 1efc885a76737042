package kita.allocation.criteria;

import kita.allocation.application.FactKey;
import kita.registry.CareForm;

/** What conditions ask of a child at a Kita: the real one of an application, or one thought up to test the rules. */
interface Circumstances {

    boolean isDeclared(FactKey fact);

    /** The declared number, 0 if there is none. */
    int count(FactKey fact);

    boolean hasSiblingAtThisKita();

    boolean hasSiblingInCare();

    boolean isOwnCrecheChild();

    boolean isInLastYearBeforeSchool();

    /** Completed months of life on the first day of the start. */
    int monthsAtStart();

    CareForm formAtStart();

    /** False where no Kita in particular is asked about. */
    boolean isWithin(Where where);
}
