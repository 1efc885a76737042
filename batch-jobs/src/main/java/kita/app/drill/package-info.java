/**
 * Drills (Übungen): what the program promises about faults, kills and intruders, done for real and counted. Each works in
 * a home and a database of its own that are thrown away afterwards.
 */
package kita.app.drill;
