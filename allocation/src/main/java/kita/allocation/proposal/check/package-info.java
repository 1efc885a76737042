/**
 * Judges a proposal from problem and proposal alone, with its own code: nothing of the solver is imported here, because
 * the solver is not believed.
 */
package kita.allocation.proposal.check;
