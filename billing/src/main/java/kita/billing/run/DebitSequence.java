package kita.billing.run;

/**
 * Where a debit stands in the life of its mandate (Sequenztyp). The first debit needs no type of its own: RCUR has been
 * allowed for it since November 2016 (SEPA Core rulebook 9.1). The names are stored and go into digests.
 */
public enum DebitSequence {
    /** One of several, the first one too. */
    RCUR,
    /** The last one: after it the mandate must not be used again. */
    FNAL
}
