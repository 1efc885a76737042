/** Amounts in euro cents, and roundings that each carry the name of the rule they follow. */
package kita.money;
