/** Confirmations between the municipalities of one installation that a child is in care (Geschwisterbescheinigung). */
package kita.app.jobs.siblings;
