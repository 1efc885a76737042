/**
 * Accounts, balanced entries and the chain of digests over them. Entries are only ever added; what was wrong is taken
 * back by a counter-entry. Every amount has a payer's account on one side and a product account on the other.
 */
package kita.billing.ledger;
