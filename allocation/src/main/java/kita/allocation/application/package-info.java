/** Applications for a place (Platzanmeldungen): what parents ask for, what they declare, and what became of it. */
package kita.allocation.application;
