package kita.app.store.billing;

/**
 * Neighbouring payers' accounts.
 *
 * @param after number before the first one
 * @param upTo number of the last one
 */
public record AccountRange(int after, int upTo) {

    /** What is left of it behind that account. */
    public AccountRange behind(int last) {
        return new AccountRange(last, upTo);
    }
}
