/** Reads what the bank sends: ISO 20022 camt.053 and camt.054 in version 8, checked against the official schema, hardened. */
package kita.app.bank;
