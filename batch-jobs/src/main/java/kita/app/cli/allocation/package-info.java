/**
 * Who gets which place: criteria, proposals and their decision, offers and their answers. For those who give the places
 * away, and for those who check how it was done.
 */
package kita.app.cli.allocation;
