/** Persons who owe a fee together with its payer (Gesamtschuld). */
package kita.app.jobs.debtors;
