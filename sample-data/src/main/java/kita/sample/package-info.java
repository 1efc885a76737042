/**
 * Invented towns as the files that a municipality would hand over. Depends on no other module: it writes as a foreign
 * system would, so that reading it proves something.
 */
package kita.sample;
