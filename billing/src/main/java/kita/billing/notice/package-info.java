/**
 * What a notice (Bescheid) says, before anybody draws it: facts become sections of German text and tables, the mandatory
 * parts are checked, and the periods that its delivery starts are computed.
 *
 * <p>Nothing is decided or computed anew here. Amounts and steps come from assessed months, reasons of an award from the
 * frozen decision. Drawing adds nothing to the content either, so that every form of the notice says the same.
 */
package kita.billing.notice;
