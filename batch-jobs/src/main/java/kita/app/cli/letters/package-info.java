/**
 * Everything that leaves the house on paper or for retrieval, what becomes of it, and how a notice is computed again. For
 * those who send it and those who answer for it.
 */
package kita.app.cli.letters;
