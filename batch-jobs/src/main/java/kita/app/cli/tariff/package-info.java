/**
 * The fee ordinance as a document: checked, tried out, compared and explained. For those who write one or want to understand
 * it.
 */
package kita.app.cli.tariff;
