/**
 * The {@code kita} command: German help, one clear line for every mistake, JSON for machines. The only place that prints,
 * reads the clock, and knows who sits at the keyboard. Each room below holds the commands about one matter and shows only
 * those that {@link kita.app.cli.KitaCommand} lists; they share the {@link kita.app.cli.frame frame} and the
 * {@link kita.app.cli.words words} and know nothing of each other.
 */
package kita.app.cli;
