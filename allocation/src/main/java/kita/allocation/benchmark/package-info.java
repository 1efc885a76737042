/**
 * Measures the allocation against methods from the textbook, on made-up towns of real shape or on a real town's Kitas.
 * All methods are judged by the same checker.
 */
package kita.allocation.benchmark;
