/**
 * Whether a fee can be expected of a family at all (zumutbare Belastung, § 90 (4) SGB VIII with §§ 82, 85, 87 SGB XII): a
 * computation of its own, beside the fee, by dated base amounts that stand in a document.
 */
package kita.billing.burden;
