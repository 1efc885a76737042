/**
 * How many children could be placed at most, whatever the order of the children: exact upper bounds by network flows,
 * and what one more place would be worth. JDK only, so that anyone can check a certificate anywhere.
 */
package kita.allocation.bound;
