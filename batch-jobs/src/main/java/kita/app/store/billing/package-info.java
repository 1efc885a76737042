/** What assessment and billing read and write. All of it works for the municipality of the transaction. */
package kita.app.store.billing;
