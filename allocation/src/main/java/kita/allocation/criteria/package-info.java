/**
 * The award criteria of a municipality (Vergabekriterien) as dated data, and the place in line that follows from them,
 * with its reasons. Courts ask for clear, objective criteria published beforehand and for proof that every place went to
 * a child that ranked higher (OVG NRW 12 B 930/17).
 */
package kita.allocation.criteria;
