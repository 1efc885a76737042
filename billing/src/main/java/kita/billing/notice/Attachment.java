package kita.billing.notice;

/**
 * What a program needs to do the computation of a notice again. It goes with the letter and is no part of its text.
 *
 * @param computation facts, steps and amounts, as JSON
 * @param ordinance SHA-256 in hex of the ordinance's document that goes with it
 */
public record Attachment(String computation, String ordinance) {}
