/**
 * Documents that a municipality writes in YAML: its fee ordinance, its award criteria, who it is. They are data: no tag
 * creates an object, no alias multiplies, nothing in them can run. A document is taken whole or refused whole, with all
 * findings at once.
 */
package kita.app.documents;
