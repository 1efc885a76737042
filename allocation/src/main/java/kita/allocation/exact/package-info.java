/**
 * Exact yardsticks: what can be reached at best, by min-cost flow and by CP-SAT. The only room of Google OR-Tools, whose
 * native library is loaded when the first of them is asked for and not before.
 */
package kita.allocation.exact;
