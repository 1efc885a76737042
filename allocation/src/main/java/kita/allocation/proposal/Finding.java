package kita.allocation.proposal;

/**
 * Something that makes a problem unusable.
 *
 * @param subject id of the applicant, family or Kita concerned
 * @param sentence what is wrong, in German
 */
public record Finding(String subject, String sentence) {}
