package kita.billing.notice;

/**
 * Why one wish could not be fulfilled.
 *
 * @param rank 1 is the first wish
 * @param reason German sentences of the frozen decision
 */
public record WishAnswer(int rank, String kita, String reason) {}
