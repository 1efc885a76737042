/**
 * Money in and money back: what a payer owes on any day, what a bank entry means, what a returned debit leads to, whom to
 * remind. A claim is what one run demands of one payer; money moves by bookings of the cash book, which are added and
 * never changed. Nothing here knows a bank's file format or a database.
 */
package kita.billing.returns;
