package kita.allocation.proposal.check;

/** What a proposal must keep to, whatever it is worth otherwise. */
public enum Rule {
    /** Each applicant of the problem has exactly one placement, in the order of the ids. */
    EACH_APPLICANT_ONCE,
    /** A place by wish is at the Kita with that rank on the child's list. */
    WISH_AS_NAMED,
    /** A place by the office goes to an entitled child, within reach, at a Kita on its list of offers. */
    OFFICE_OFFER_AS_LISTED,
    /** No limit of any Kita is exceeded in any month. */
    PLACES,
    /** Nobody loses a place that is secured: a held one only for something better, an accepted one not at all. */
    SECURED_PLACE_KEPT,
    /** Siblings who come "together or not at all" are at one Kita, or nowhere. */
    TOGETHER_OR_NOT_AT_ALL,
    /** A family with a list of its own has an outcome that stands on it, or what it has anyway. */
    FAMILY_LIST,
    /** The proposal names the problem it was made for. */
    PROBLEM_DIGEST,
    /** No entitled child goes without a place while one within reach is free. */
    NO_OFFER_LEFT_OUT;

    /** Whether a breach makes the proposal impossible to carry out, and not only worse than it could be. */
    public boolean decidesFeasibility() {
        return this != NO_OFFER_LEFT_OUT;
    }
}
