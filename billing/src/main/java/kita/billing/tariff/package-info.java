/**
 * Fee ordinances (Satzungen) as dated, cited data, and the one evaluator for all of them. Code here holds arithmetic
 * and order alone; which town charges what, and which rule ends when, stands in documents.
 */
package kita.billing.tariff;
