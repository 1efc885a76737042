/** A problem as plain arrays, for the yardsticks that the allocation is measured against. The solver does not use it. */
package kita.allocation.instance;
