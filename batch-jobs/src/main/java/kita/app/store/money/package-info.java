/** The cash book and what hangs on it: blocks, instalments, and the accounts of payers that follow from all of them. */
package kita.app.store.money;
