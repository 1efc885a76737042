/** Benchmarks and drills: how fast the program is and what it withstands. For operators and those who want proof. */
package kita.app.cli.measure;
