package kita.app.jobs.offers;

/** What parents may say to an offer. */
public enum Answer {
    ACCEPT,
    DECLINE
}
