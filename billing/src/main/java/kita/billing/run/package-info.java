/**
 * The monthly run: what should be posted for all open months, less what is posted already, as entries; then what each
 * payer is to be debited. Run twice, nothing is left to post.
 */
package kita.billing.run;
