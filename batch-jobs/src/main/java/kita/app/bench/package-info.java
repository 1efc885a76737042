/** Benchmarks and their yardsticks. Nothing of the application uses them but {@code ./kita bench}. */
package kita.app.bench;
