package kita.allocation.benchmark;

/**
 * How long the yardsticks may search.
 *
 * @param cpSatTime deterministic time for the fewest blocking families, about seconds
 * @param cpSatChildren problems with more children are not tried
 * @param officeSeconds for the best office phase; 0 leaves it out
 */
public record Limits(double cpSatTime, int cpSatChildren, double officeSeconds) {}
