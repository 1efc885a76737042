/**
 * Draws the content of a notice as a PDF: fonts, layout, tags, bytes. Nothing here knows why a notice says what it says.
 */
package kita.app.notices;
