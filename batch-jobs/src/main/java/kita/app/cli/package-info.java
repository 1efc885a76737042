/**
 * The {@code kita} command: German help, one clear line for every mistake, JSON for machines. The only place that prints,
 * reads the clock, and knows who sits at the keyboard.
 */
package kita.app.cli;
