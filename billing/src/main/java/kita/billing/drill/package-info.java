/** Invented families with eventful lives, for drills and tests; nothing that bills anybody uses them. */
package kita.billing.drill;
