/** The accounts of the payers: what the bank reports, what is open, who is reminded. For the cashier. */
package kita.app.cli.accounts;
