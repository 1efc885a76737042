/**
 * What families owe and why: assessment, its history, what lies ahead, waivers, debtors, siblings elsewhere. For the clerks
 * who assess fees.
 */
package kita.app.cli.household;
