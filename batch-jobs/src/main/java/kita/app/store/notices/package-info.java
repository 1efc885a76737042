/** What notices are made from, and the notices that were issued. All of it works for the municipality of the transaction. */
package kita.app.store.notices;
