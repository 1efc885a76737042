/** Money in and out: files of the bank, accounts of payers, dunning. */
package kita.app.jobs.money;
