/**
 * From the assessed months to money on paper: month runs, the ledger, payouts, the claim against the Land. For those who
 * prepare, release and close.
 */
package kita.app.cli.billing;
