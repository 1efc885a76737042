/**
 * Looks at an ordinance from outside, by asking it about invented families: what it says may be lawful and still be a
 * slip of the pen.
 */
package kita.billing.tariff.lint;
