package kita.allocation.proposal.check;

/** What one child needs of one line. */
record Demand(Line line, int units) {}
