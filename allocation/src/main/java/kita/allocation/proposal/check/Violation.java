package kita.allocation.proposal.check;

/**
 * A rule that a proposal breaks.
 *
 * @param subject id of the applicant, family or Kita
 * @param sentence in German
 */
public record Violation(Rule rule, String subject, String sentence) {}
