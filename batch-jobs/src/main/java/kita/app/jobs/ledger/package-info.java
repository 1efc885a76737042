/** The ledger looked at from outside: whether it still says what was sealed. */
package kita.app.jobs.ledger;
